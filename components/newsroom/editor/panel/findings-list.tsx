import { CircleAlert, TriangleAlert } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { Finding } from '#lib/document/finding.ts';

/** Faults and doubts, one a line; choosing a line leads to its place. */
export function FindingsList({
  findings,
  onFault,
}: {
  findings: Finding[];
  onFault: (at: Finding['at']) => void;
}) {
  return (
    <ul className="-mx-2 flex flex-col">
      {findings.map((finding, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same fault can be there twice
        <li key={`${finding.rule} ${index}`}>
          <Button
            onPress={() => onFault(finding.at)}
            className="flex w-full items-start gap-2 rounded px-2 py-1.5 text-left data-hovered:bg-sunk pointer-coarse:min-h-11"
          >
            {finding.level === 'error' ? (
              <CircleAlert aria-label="Stops publishing" size={15} className="mt-0.5 shrink-0 text-danger" />
            ) : (
              <TriangleAlert aria-label="Warning" size={15} className="mt-0.5 shrink-0 text-caution" />
            )}
            <span>{finding.message}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
