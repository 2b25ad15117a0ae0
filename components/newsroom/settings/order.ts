type Placed = { id: string; position: number };

/** The changes of position that put the item at `from` to `to`; positions become 0, 1, 2 …, unchanged ones are left. */
export function movesToOrder(items: readonly Placed[], from: number, to: number): Placed[] {
  const ordered = [...items];
  const [moved] = ordered.splice(from, 1);
  if (!moved) return [];
  ordered.splice(to, 0, moved);
  return ordered
    .map((item, position) => ({ id: item.id, position, before: item.position }))
    .filter((item) => item.position !== item.before)
    .map(({ id, position }) => ({ id, position }));
}
