/** Those whose name holds what was typed, in their order; all of them where nothing is typed. */
export function fitting<Named extends { name: string }>(items: readonly Named[], typed: string): Named[] {
  const words = typed.trim().toLowerCase();
  return items.filter(({ name }) => name.toLowerCase().includes(words));
}
