'use client';

import { Checkbox } from '#components/ui/checkbox.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { useSingleKeys } from '../shortcuts.ts';

const keys: [string, string][] = [
  ['/', 'Search'],
  ['n', 'New story'],
  ['j or ↓', 'Next story'],
  ['k or ↑', 'Previous story'],
  ['Enter', 'Open the story'],
  ['x', 'Choose the story'],
  ['Shift + j, k or arrows', 'Choose on the way'],
  ['*', 'Choose all of the filter, up to 200'],
  ['Escape', 'Choose none'],
  ['e', 'Assign the chosen stories, or this one'],
  ['d', 'Set their deadline'],
  ['g', 'Set their section'],
  ['s', 'Send them for review'],
  ['a', 'Approve them'],
  ['r', 'Return them with a note'],
  ['#', 'Spike them'],
  ['1 – 9', 'Open a kept view'],
  ['?', 'This sheet'],
];

/** The desk's keys, and the switch that turns the single ones off. */
export function KeysDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const [on, setOn] = useSingleKeys();
  return (
    <Dialog title="Keyboard shortcuts" size="small" isOpen={isOpen} onClose={onClose}>
      <dl className="mb-4 grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
        {keys.map(([key, what]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="rounded border border-line bg-sunk px-1.5 py-0.5 font-sans text-xs">{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <Checkbox
        isSelected={on}
        onChange={setOn}
        help="Switch them off if you dictate or if they get in your way. Kept on this computer."
      >
        Single-key shortcuts
      </Checkbox>
    </Dialog>
  );
}
