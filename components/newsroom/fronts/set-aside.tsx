'use client';

import { X } from 'lucide-react';
import { Button, IconButton } from '#components/ui/button.tsx';
import type { Area } from './names.ts';
import type { OpenFront } from './open-front.ts';
import { PlaceMenu } from './place-menu.tsx';
import type { Workbench } from './workbench.ts';

/** Pins that lost their place: to a colleague's, or because there are fewer places. They keep their words. */
export function SetAside({ front, bench, areas }: { front: OpenFront; bench: Workbench; areas: Area[] }) {
  const { setAside, stories } = bench.now;
  if (setAside.length === 0) return null;
  return (
    <section aria-label="Set aside" className="mb-3 rounded bg-caution-soft p-2.5">
      <h2 className="text-[0.8125rem] font-semibold text-caution">Set aside, not lost</h2>
      <ul className="mt-1 flex flex-col gap-1">
        {setAside.map(({ pin }) => {
          const headline = pin.headline || stories.get(pin.storyId)?.headline || 'A story';
          return (
            <li key={pin.storyId} className="flex items-center gap-2">
              <span className="min-w-0 flex-1 truncate font-serif">{headline}</span>
              <PlaceMenu
                label={`Place “${headline}” in`}
                areas={areas}
                here={null}
                standing={bench.headlineAt}
                onPlace={(slotId) => bench.place(pin.storyId, slotId)}
                trigger={<Button size="small">Place in…</Button>}
              />
              <IconButton
                size="small"
                label={`Let go of “${headline}”`}
                onPress={() => front.letGo(pin.storyId)}
              >
                <X aria-hidden size={14} />
              </IconButton>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
