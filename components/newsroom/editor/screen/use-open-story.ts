'use client';

import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { toast } from '#components/ui/toast.tsx';
import type { StoryAnswer } from '#lib/answers.ts';
import { api } from '../../api.ts';
import { live } from '../../live-connection.ts';
import { uploadInQueue } from '../../photos/upload-into-text.ts';
import { keys } from '../../queries.ts';
import { openKept } from '../live/kept.ts';
import { type Rescue, sendLeftovers } from '../live/leftovers.ts';
import { OpenStory } from '../open-story.ts';
import type { StoryNews, StorySnapshot } from '../story-snapshot.ts';
import { linkRange } from '../writing/link-range.ts';
import { linkWritten } from '../writing/related-typing.ts';
import { uploadInto } from '../writing/uploads.ts';
import { Questions } from './questions.ts';

export type Opening =
  | { kind: 'opening' }
  | { kind: 'failed'; error: unknown }
  | { kind: 'open'; story: OpenStory; questions: Questions };

/** Opens a story for writing, and again when steps can not lead to its present text. Closes it when the screen goes. */
export function useOpenStory(id: string, person: { id: string; name: string }) {
  const { id: personId, name } = person;
  const queries = useQueryClient();
  const [opening, setOpening] = useState<Opening>({ kind: 'opening' });
  const [rescues, setRescues] = useState<Rescue[]>([]);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt opens the story again
  useEffect(() => {
    let isGone = false;
    let story: OpenStory | null = null;
    let stop = () => {};
    const addRescues = (more: Rescue[]) =>
      setRescues((known) => [...known, ...more.filter(({ key }) => !known.some((one) => one.key === key))]);
    const open = async () => {
      const database = await openKept().catch(() => null);
      if (database) addRescues(await sendLeftovers(database, id, personId).catch(() => []));
      const answer = await api.stories.read(id);
      if (isGone) return;
      queries.setQueryData(keys.story(id), answer);
      const questions = new Questions();
      story = makeStory(answer, personId, database, questions, queries, {
        said: (sentence, by) => by !== name && sentence && toast.note(sentence),
        textLost: (texts) => addRescues([rescueOf(texts)]),
        reopen: () => setAttempt((count) => count + 1),
      });
      stop = live.onOpen(() => {
        if (database) void sendLeftovers(database, id, personId).then(addRescues, () => undefined);
      });
      setOpening({ kind: 'open', story, questions });
    };
    setOpening({ kind: 'opening' });
    open().catch((error) => !isGone && setOpening({ kind: 'failed', error }));
    return () => {
      isGone = true;
      stop();
      void story?.close();
    };
  }, [id, personId, name, queries, attempt]);

  return {
    opening,
    rescues,
    settle: (rescue: Rescue) => {
      setRescues((known) => known.filter((one) => one !== rescue));
      void rescue.settle();
    },
    again: () => setAttempt((count) => count + 1),
  };
}

/** One part of the watched state of an open story: a keystroke renders only what shows that part. */
export const useStory = <Part>(story: OpenStory, part: (snapshot: StorySnapshot) => Part): Part =>
  useSyncExternalStore(
    story.watch,
    () => part(story.snapshot),
    () => part(story.snapshot),
  );

/** What the server says of the story beside its text. Asked again after changes, and when the writing rests. */
export function useStoryAnswer(story: OpenStory): StoryAnswer {
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: keys.story(story.id),
    queryFn: ({ signal }) => api.stories.read(story.id, signal),
    staleTime: Number.POSITIVE_INFINITY,
    // A credit may have been set in the library meanwhile.
    refetchOnWindowFocus: 'always',
  });
  useEffect(() => {
    let rest: ReturnType<typeof setTimeout> | undefined;
    let wasWriting = false;
    const stop = story.watch(() => {
      const { kind } = story.snapshot.save;
      clearTimeout(rest);
      if (kind !== 'saved') wasWriting = true;
      else if (wasWriting) {
        rest = setTimeout(() => {
          wasWriting = false;
          void queries.invalidateQueries({ queryKey: keys.story(story.id) });
        }, 1_500);
      }
    });
    return () => {
      clearTimeout(rest);
      stop();
    };
  }, [queries, story]);
  useEffect(() => {
    if (data) story.learn(data);
  }, [data, story]);
  if (!data) throw new Error('An open story has its answer.');
  return data;
}

let lostTexts = 0;
function rescueOf(texts: string[]): Rescue {
  lostTexts += 1;
  const why = 'A colleague deleted the place where you were writing.';
  return { key: `lost ${lostTexts}`, texts, why, settle: async () => undefined };
}

function makeStory(
  answer: StoryAnswer,
  personId: string,
  database: IDBDatabase | null,
  questions: Questions,
  queries: QueryClient,
  news: Omit<StoryNews, 'storyChanged'>,
): OpenStory {
  const find = async (words: string) => (await api.related(words, answer.id)).items;
  const story: OpenStory = new OpenStory(
    answer,
    personId,
    database,
    {
      tools: { choosePhoto: questions.choosePhoto, chooseStory: questions.chooseStory },
      findStories: find,
      openLink: () =>
        // On a slow machine the words selected by the keys just before are known a moment later.
        void setTimeout(() => {
          const range = story.editor.isDestroyed ? null : linkRange(story.editor.state);
          if (range) questions.editLink(range);
        }, 20),
      saved: () => toast.note('Everything is saved as you type.'),
      say: toast.note,
      upload: (view, files, position) =>
        void uploadInto(
          view,
          files,
          position,
          async (file, onProgress) => {
            const photo = await uploadInQueue(file, onProgress);
            story.photos.learn([photo]);
            return photo;
          },
          toast.refused,
        ),
      pasted: (view, range) =>
        linkWritten(view, { ...questions, photos: story.photos, links: story.links }, find, range),
    },
    {
      ...news,
      storyChanged: () => void queries.invalidateQueries({ queryKey: keys.story(answer.id) }),
    },
  );
  return story;
}
