'use client';

import { Check } from 'lucide-react';
import type { ReactElement } from 'react';
import { Header, MenuSection } from 'react-aria-components';
import { Menu, MenuItem } from '#components/ui/menu.tsx';
import type { Area } from './names.ts';

/** "Place in…": every place of the front by name, with what stands there now. */
export function PlaceMenu({
  trigger,
  label,
  areas,
  standing,
  here,
  onPlace,
}: {
  trigger: ReactElement;
  label: string;
  areas: Area[];
  /** the headline that stands in a place now */
  standing: (slotId: string) => string | null;
  /** where the story stands already */
  here: string | null;
  onPlace: (slotId: string) => void;
}) {
  return (
    <Menu label={label} trigger={trigger}>
      {areas.map(({ id, name, places }) => (
        <MenuSection key={id} aria-label={name} className="max-w-80 not-first:mt-1.5">
          <Header className="px-2 pt-1 pb-0.5 text-xs font-semibold text-ink-faint">{name}</Header>
          {places.map((place) => (
            <MenuItem
              key={place.slotId}
              textValue={place.name}
              isDisabled={place.slotId === here}
              onAction={() => onPlace(place.slotId)}
              {...(place.slotId === here ? { icon: <Check aria-hidden size={14} /> } : {})}
            >
              <span className="min-w-0">
                <span className="block">{place.name}</span>
                <span className="block truncate text-xs text-ink-faint">
                  {standing(place.slotId) ?? 'Empty'}
                </span>
              </span>
            </MenuItem>
          ))}
        </MenuSection>
      ))}
    </Menu>
  );
}
