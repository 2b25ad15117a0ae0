'use client';

import { Check } from 'lucide-react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { type Colour, colours } from '#lib/photos/likeness/colours.rules.ts';

const shown: Record<Colour, string> = {
  red: '#c8201e',
  orange: '#ee8a1d',
  yellow: '#f3d32b',
  green: '#37903f',
  teal: '#1c9a9a',
  blue: '#2457c5',
  purple: '#6d33b4',
  pink: '#ef9cc2',
  brown: '#6f4826',
  white: '#ffffff',
  grey: '#8b8b8b',
  black: '#111111',
  'black and white': 'linear-gradient(135deg, #111 50%, #fff 50%)',
};
const dark: readonly Colour[] = ['red', 'green', 'teal', 'blue', 'purple', 'brown', 'black', 'grey'];

/** The colours that a photo shall have: any of those that are pressed. */
export function ColourChoice({
  chosen,
  onChange,
}: {
  chosen: readonly Colour[];
  onChange: (colours: Colour[]) => void;
}) {
  return (
    <div>
      <p id="colour-choice" className="mb-1.5 text-[0.8125rem] font-medium">
        Colour
      </p>
      <ToggleButtonGroup
        aria-labelledby="colour-choice"
        selectionMode="multiple"
        selectedKeys={chosen}
        onSelectionChange={(ids) => onChange(colours.filter((colour) => ids.has(colour)))}
        className="flex flex-wrap gap-1.5"
      >
        {colours.map((colour) => (
          <ToggleButton
            key={colour}
            id={colour}
            aria-label={colour}
            className="grid size-6 place-items-center rounded-full border border-line-strong data-selected:ring-2 data-selected:ring-accent data-selected:ring-offset-2 data-selected:ring-offset-paper pointer-coarse:size-9"
            style={{ background: shown[colour] }}
          >
            {({ isSelected }) =>
              isSelected && (
                <Check
                  aria-hidden
                  size={13}
                  strokeWidth={3}
                  color={dark.includes(colour) ? '#fff' : '#000'}
                />
              )
            }
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
