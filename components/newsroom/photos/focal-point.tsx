'use client';

import type { KeyboardEvent, PointerEvent } from 'react';
import type { PhotoAnswer } from '#lib/answers.ts';
import { focalStep } from '#lib/photos/focal.rules.ts';
import { previewAt } from './pictures.ts';
import { useFocalPoint } from './use-focal-point.ts';

/** Where the photo is cut, and to what. */
const crops = [
  { name: 'Card, 3:2', shape: 'aspect-[3/2]' },
  { name: 'Beside, 1:1', shape: 'aspect-square' },
  { name: 'Social, 16:9', shape: 'aspect-video' },
];
/** What every crop keeps in sight: put there by mouse, finger or arrow keys, and seen in each crop at once. */
export function FocalPoint({ photo, maySet }: { photo: PhotoAnswer; maySet: boolean }) {
  const { point, put, move } = useFocalPoint(photo);
  const src = previewAt(photo, 640);
  if (!src || photo.width === 0) return null;
  const place = { left: `${point.x * 100}%`, top: `${point.y * 100}%` };
  const isChosen = photo.editedFields.includes('focal');
  const takePointer = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    move({ x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height });
  };
  const step = (event: KeyboardEvent) => {
    const next = focalStep(point, event.key, event.shiftKey);
    if (!next) return;
    event.preventDefault();
    put(next);
  };
  return (
    <section className="flex flex-col gap-2" aria-labelledby="focal-title">
      <h3 id="focal-title" className="text-[0.8125rem] font-medium text-ink">
        Focal point
      </h3>
      <p id="focal-help" className="text-xs text-ink-faint">
        {maySet
          ? `What every crop keeps in sight. Click or drag, or use the arrow keys. ${isChosen ? 'Chosen by hand.' : 'Suggested so far.'} Public pages follow within moments.`
          : `What every crop keeps in sight. ${isChosen ? 'Chosen by hand.' : 'Suggested.'}`}
      </p>
      <div className="flex flex-wrap items-start gap-4">
        <div className="relative w-fit touch-none">
          <img src={src} alt="" draggable={false} className="block max-h-56 max-w-full rounded-sm" />
          {maySet && (
            <div
              role="slider"
              tabIndex={0}
              aria-label="Focal point"
              aria-describedby="focal-help"
              aria-valuemin={0}
              aria-valuemax={100}
              aria-valuenow={percent(point.x)}
              aria-valuetext={`${percent(point.x)} % from the left, ${percent(point.y)} % from the top`}
              className="absolute inset-0 cursor-crosshair rounded-sm outline-offset-2 focus-visible:outline-2 focus-visible:outline-accent"
              onKeyDown={step}
              onPointerDown={(event) => {
                event.currentTarget.setPointerCapture(event.pointerId);
                takePointer(event);
              }}
              onPointerMove={(event) => event.buttons > 0 && takePointer(event)}
              onPointerUp={() => put(point)}
            />
          )}
          <span
            aria-hidden="true"
            style={place}
            className="pointer-events-none absolute size-6 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-white shadow-[0_0_0_2px_rgb(0_0_0/0.7),inset_0_0_0_1px_rgb(0_0_0/0.7)]"
          />
        </div>
        <ul className="flex flex-wrap items-start gap-3">
          {crops.map(({ name, shape }) => (
            <li key={name} className="flex flex-col gap-1 text-xs text-ink-faint">
              <img
                src={src}
                alt=""
                className={`h-20 rounded-sm object-cover ${shape}`}
                style={{ objectPosition: `${place.left} ${place.top}` }}
              />
              {name}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

const percent = (share: number) => Math.round(share * 100);
