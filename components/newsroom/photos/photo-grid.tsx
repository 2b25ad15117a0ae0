'use client';

import { Button } from 'react-aria-components';
import type { PhotoAnswer } from '#lib/answers.ts';
import { Preview } from './preview.tsx';

/** Photos side by side, each whole, with its credit and caption under it. */
export function PhotoGrid({
  photos,
  onChoose,
  verb,
}: {
  photos: PhotoAnswer[];
  onChoose: (photo: PhotoAnswer) => void;
  /** what a press does, for screen readers: "Open", "Use" */
  verb: string;
}) {
  return (
    <ul className="grid grid-cols-2 gap-x-3 gap-y-4 sm:grid-cols-[repeat(auto-fill,minmax(11.5rem,1fr))]">
      {photos.map((photo) => (
        <li key={photo.id} className="min-w-0">
          <Button
            aria-label={`${verb} ${photo.alt || photo.caption || photo.fileName}`}
            aria-describedby={`credit-${photo.id}`}
            onPress={() => onChoose(photo)}
            className="group block w-full rounded text-left"
          >
            <span className="relative grid aspect-3/2 place-items-center overflow-hidden rounded bg-sunk transition-shadow group-data-hovered:shadow-lift">
              <Preview
                photo={photo}
                width={360}
                sizes="(min-width: 640px) 14rem, 45vw"
                className="absolute inset-0 size-full object-contain"
              />
            </span>
            <span id={`credit-${photo.id}`} className="mt-1.5 block truncate text-xs">
              {photo.creditLine || <span className="font-medium text-danger">No credit</span>}
            </span>
            <span className="line-clamp-2 text-xs text-ink-faint">{photo.caption || photo.fileName}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
