'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Download, FolderPlus, Send } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-aria-components';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { PhotoAnswer } from '#lib/answers.ts';
import { collectionCalls, libraryCalls } from '../../api/library.ts';
import { sentenceOf } from '../../api.ts';
import { keys } from '../../queries.ts';
import { useCan, useSession } from '../../session/session.tsx';
import { Collect } from '../collections/collect.tsx';
import { SendToStory } from './send-to-story.tsx';
import { dayOf } from './words.ts';

/** What can be done with a photo beside describing it: put it into a story or a collection, take its original along. */
export function PhotoActs({ photo }: { photo: PhotoAnswer }) {
  const [dialog, setDialog] = useState<'send' | 'collect' | null>(null);
  const mayCollect = useCan('keep collections');
  if (photo.bin) return <InBin photo={photo} bin={photo.bin} />;
  return (
    <div className="flex flex-wrap gap-2">
      <Button size="small" icon={<Send aria-hidden size={14} />} onPress={() => setDialog('send')}>
        Send to a story
      </Button>
      {mayCollect && (
        <Button size="small" icon={<FolderPlus aria-hidden size={14} />} onPress={() => setDialog('collect')}>
          Collect
        </Button>
      )}
      {photo.abilities.includes('download original') && (
        <ButtonLink
          size="small"
          icon={<Download aria-hidden size={14} />}
          href={libraryCalls.original(photo.id)}
          download={photo.fileName}
          target="_self"
          className="no-underline"
        >
          Original
        </ButtonLink>
      )}
      {dialog === 'send' && <SendToStory photo={photo} onClose={() => setDialog(null)} />}
      {dialog === 'collect' && <Collect photoIds={[photo.id]} onClose={() => setDialog(null)} />}
    </div>
  );
}

function InBin({ photo, bin }: { photo: PhotoAnswer; bin: NonNullable<PhotoAnswer['bin']> }) {
  const queries = useQueryClient();
  const { zone } = useSession().newsroom;
  const restore = async () => {
    try {
      await libraryCalls.restore(photo.id);
      toast.done('The photo is back.');
    } catch (error) {
      toast.refused(sentenceOf(error));
    }
    void queries.invalidateQueries({ queryKey: keys.photo(photo.id) });
    void queries.invalidateQueries({ queryKey: keys.photos });
  };
  return (
    <Notice
      tone="caution"
      action={
        photo.abilities.includes('delete photo') && (
          <Button size="small" onPress={restore}>
            Bring back
          </Button>
        )
      }
    >
      {`In the bin since ${dayOf(bin.at, zone)}${bin.by ? `, put there by ${bin.by}` : ''}. It goes for good on ${dayOf(bin.goesAt, zone)}.`}
    </Notice>
  );
}

/** The collections that have the photo. */
export function CollectionsOf({ id }: { id: string }) {
  const having = useQuery({
    queryKey: [...keys.collections, 'having', id],
    queryFn: ({ signal }) => collectionCalls.list({ photo: id, limit: 100 }, signal),
  });
  const items = having.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section>
      <h3 className="mb-1 text-[0.8125rem] font-medium">In collections</h3>
      <ul className="flex flex-wrap gap-x-3 gap-y-1">
        {items.map(({ id: collectionId, name }) => (
          <li key={collectionId}>
            <Link
              href={`/newsroom/photos?collection=${collectionId}`}
              className="underline decoration-line-strong underline-offset-2"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
