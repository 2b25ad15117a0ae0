/** A partner's logo on white, as most are drawn for it; its first letter while there is none. */
export function Logo({ url, name, large = false }: { url: string | null; name: string; large?: boolean }) {
  const box = large ? 'h-20 w-44' : 'h-10 w-16';
  if (!url)
    return (
      <span
        aria-hidden
        className={`grid ${box} shrink-0 place-items-center rounded bg-sunk font-serif text-lg text-ink-faint`}
      >
        {name.charAt(0).toLocaleUpperCase()}
      </span>
    );
  return (
    <span className={`grid ${box} shrink-0 place-items-center rounded border border-line bg-[#fff] p-1.5`}>
      <img src={url} alt={large ? `Logo of ${name}` : ''} className="max-h-full max-w-full object-contain" />
    </span>
  );
}
