/** What covers the page while files hover over it. */
export function DropVeil({ shown }: { shown: boolean }) {
  if (!shown) return null;
  return (
    <div className="pointer-events-none fixed inset-0 z-[60] grid place-items-center bg-accent-soft/85 p-6">
      <p className="rounded-lg border-2 border-dashed border-accent bg-paper px-8 py-6 text-lg font-medium text-accent">
        Drop the pictures to upload them
      </p>
    </div>
  );
}
