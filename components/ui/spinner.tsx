import { LoaderCircle } from 'lucide-react';

/** A turning mark with its words for screen readers. */
export function Spinner({ label = 'Loading', size = 16 }: { label?: string; size?: number }) {
  return (
    <span role="status" className="inline-flex items-center">
      <LoaderCircle aria-hidden size={size} className="animate-spin motion-reduce:[animation-duration:4s]" />
      <span className="sr-only">{label}</span>
    </span>
  );
}
