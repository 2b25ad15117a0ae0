'use client';

import { useQuery } from '@tanstack/react-query';
import { actsApi } from '../../api/acts.ts';
import { sentenceOf } from '../../api.ts';
import { keys } from '../../queries.ts';
import { count } from '../../words.ts';
import { LinksHere } from '../panel/links-here.tsx';

/** What else an act touches that takes a story from its readers: who links to it, and its photos. */
export function Touched({ storyId }: { storyId: string }) {
  return (
    <div className="flex flex-col gap-4">
      <section>
        <h3 className="mb-1 font-medium">Stories that link here lose the link</h3>
        <LinksHere storyId={storyId} />
      </section>
      <section>
        <h3 className="mb-1 font-medium">Its photos</h3>
        <Photos storyId={storyId} />
      </section>
    </div>
  );
}

function Photos({ storyId }: { storyId: string }) {
  const touched = useQuery({
    queryKey: [...keys.story(storyId), 'touched'],
    queryFn: ({ signal }) => actsApi.touched(storyId, signal),
  });
  if (touched.isPending) return <p className="text-ink-faint">Looking…</p>;
  if (touched.isError) return <p className="text-danger">{sentenceOf(touched.error)}</p>;
  const { photos } = touched.data;
  if (photos.length === 0) return <p className="text-ink-soft">Readers see no photo on it.</p>;
  const leaving = photos.filter((photo) => !photo.alsoPublicElsewhere).length;
  return (
    <>
      <p className="mb-2 text-ink-soft">
        {leaving === 0
          ? 'All of them stay public: other stories show them too.'
          : `${count(leaving, 'photo')} will not be served any more${leaving < photos.length ? '; the others are shown elsewhere too' : ''}.`}
      </p>
      <ul className="flex flex-wrap gap-2">
        {photos.map(({ id, fileName, previewUrl, alsoPublicElsewhere }) => (
          <li key={id} className={alsoPublicElsewhere ? 'opacity-50' : ''}>
            <img
              src={previewUrl.replace('{width}', '320')}
              alt={alsoPublicElsewhere ? `${fileName}, stays public elsewhere` : fileName}
              title={fileName}
              className="h-14 w-20 rounded object-cover"
            />
          </li>
        ))}
      </ul>
    </>
  );
}
