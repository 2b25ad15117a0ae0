'use client';

import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-aria-components';
import { Button } from '#components/ui/button.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { AlikeAnswer, PhotoAnswer } from '#lib/answers.ts';
import { libraryCalls } from '../../api/library.ts';
import { sentenceOf } from '../../api.ts';
import { keys } from '../../queries.ts';
import { useSession } from '../../session/session.tsx';
import { dayOf } from '../library/words.ts';
import { previewAt } from '../pictures.ts';

/** "Looks like harbour.jpg, uploaded 3 May 2026 by Ana Person": the same photo may be here in another size. */
export function AlikeList({ photo }: { photo: PhotoAnswer }) {
  const alike = photo.alike ?? [];
  if (alike.length === 0) return null;
  return (
    <section>
      <h3 className="mb-1 text-[0.8125rem] font-medium">Looks like</h3>
      <ul className="flex flex-col gap-2">
        {alike.map((one) => (
          <Alike key={one.photo.id} photo={photo} other={one} />
        ))}
      </ul>
    </section>
  );
}

function Alike({ photo, other: { photo: other } }: { photo: PhotoAnswer; other: AlikeAnswer }) {
  const queries = useQueryClient();
  const { zone } = useSession().newsroom;
  const tellApart = async () => {
    try {
      await libraryCalls.tellApart(photo.id, other.id);
      await queries.invalidateQueries({ queryKey: keys.photo(photo.id) });
      await queries.invalidateQueries({ queryKey: keys.photoPairs });
    } catch (error) {
      toast.refused(sentenceOf(error));
    }
  };
  return (
    <li className="flex items-center gap-3">
      <img
        src={previewAt(other, 360) ?? undefined}
        alt=""
        className="h-12 w-18 shrink-0 rounded bg-sunk object-contain"
      />
      <p className="min-w-0 flex-1 text-xs">
        <Link
          href={`/newsroom/photos?photo=${other.id}`}
          className="block truncate text-sm data-hovered:underline"
        >
          {other.fileName}
        </Link>
        <span className="block truncate text-ink-faint">
          {other.width} × {other.height}, uploaded {dayOf(other.createdAt, zone)} by{' '}
          {other.createdBy.name || 'somebody who has left'}
        </span>
      </p>
      {photo.abilities.includes('describe photo') && (
        <Button
          size="small"
          look="quiet"
          aria-label={`${other.fileName} is another photo`}
          onPress={tellApart}
        >
          Another photo
        </Button>
      )}
    </li>
  );
}
