'use client';

import { useSyncExternalStore } from 'react';
import { PhotoPicker } from '../../photos/picker.tsx';
import type { OpenStory } from '../open-story.ts';
import type { Question, Questions } from './questions.ts';

export const useQuestion = (questions: Questions): Question | null =>
  useSyncExternalStore(
    questions.watch,
    () => questions.open,
    () => null,
  );

/** "Which photo?" */
export function PhotoQuestion({ story, questions }: { story: OpenStory; questions: Questions }) {
  const question = useQuestion(questions);
  const asked = question?.kind === 'photo' ? question : null;
  return (
    <PhotoPicker
      isOpen={asked !== null}
      onClose={() => asked?.answer(null)}
      onPick={(photo) => {
        story.photos.learn([photo]);
        asked?.answer(photo);
      }}
    />
  );
}
