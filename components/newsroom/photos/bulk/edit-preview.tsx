'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { PhotoEditsAnswer } from '#lib/answers.ts';

type Item = PhotoEditsAnswer['items'][number];

const atFirst = 50;
const names: Record<string, string> = {
  creators: 'Photographers',
  credit: 'Credit',
  caption: 'Caption',
  keywords: 'Keywords',
  category: 'Category',
  creditLine: 'Printed',
  lease: 'Right',
};

/** Each photo with what would become of it; the refused ones first, with the reason. */
export function EditPreview({ items }: { items: Item[] }) {
  const [shown, setShown] = useState(atFirst);
  const rank = (item: Item) => (item.refused ? 0 : item.changes.length > 0 ? 1 : 2);
  const sorted = [...items].sort((a, b) => rank(a) - rank(b));
  return (
    <>
      <ul className="flex flex-col divide-y divide-line">
        {sorted.slice(0, shown).map((item) => (
          <li key={item.id} className="flex gap-3 py-2">
            <img
              src={`/api/newsroom/photos/${item.id}/preview/360`}
              alt=""
              loading="lazy"
              className="h-14 w-20 shrink-0 rounded bg-sunk object-contain"
            />
            <div className="min-w-0 flex-1">
              <p className="truncate text-xs text-ink-faint">{item.fileName || 'A photo'}</p>
              {item.refused && <p className="text-danger">{item.refused}</p>}
              {!item.refused && item.changes.length === 0 && (
                <p className="text-ink-soft">Is so already: nothing changes.</p>
              )}
              {item.changes.map(({ field, before, after }) => (
                <p key={field} className="break-words">
                  <span className="text-xs text-ink-faint">{names[field] ?? field}: </span>
                  <del className="text-ink-faint">{before || 'nothing'}</del> <span aria-hidden>→</span>{' '}
                  <span className="sr-only">becomes</span>
                  <ins className="font-medium no-underline">{after || 'nothing'}</ins>
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
      {sorted.length > shown && (
        <Button className="self-center" onPress={() => setShown(shown + 100)}>
          {`Show more (${sorted.length - shown})`}
        </Button>
      )}
    </>
  );
}
