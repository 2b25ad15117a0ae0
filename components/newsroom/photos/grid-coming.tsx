/** Grey frames while photos come. */
export function GridComing() {
  return (
    <div
      role="status"
      className="grid grid-cols-2 gap-x-3 gap-y-4 sm:grid-cols-[repeat(auto-fill,minmax(11.5rem,1fr))]"
    >
      <span className="sr-only">Loading</span>
      {Array.from({ length: 12 }, (_, n) => `frame ${n}`).map((key) => (
        <div key={key} className="aspect-3/2 animate-pulse rounded bg-sunk motion-reduce:animate-none" />
      ))}
    </div>
  );
}
