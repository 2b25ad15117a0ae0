'use client';

import type { PhotoAnswer } from '#lib/answers.ts';
import { useSession } from '../session/session.tsx';
import { exactTime, fileSize } from '../words.ts';
import { kindName } from './pictures.ts';

/** The file itself: size, when it was taken, who brought it. */
export function FileFacts({ photo }: { photo: PhotoAnswer }) {
  const { zone } = useSession().newsroom;
  const facts: [string, string][] = [
    ['Size', `${photo.width} × ${photo.height}, ${fileSize(photo.bytes)}, ${kindName(photo.mime)}`],
    ['Taken', photo.takenAt === null ? 'Not known' : exactTime(photo.takenAt, zone)],
    ['Uploaded', `${exactTime(photo.createdAt, zone)} by ${photo.createdBy.name || 'somebody who has left'}`],
  ];
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-xs">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-ink-faint">{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
