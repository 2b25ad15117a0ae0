'use client';

import { useEffect, useState } from 'react';
import { countWords, readingMinutes } from '#lib/document/derive.ts';
import { bodyTextOf } from '#lib/document/text.ts';
import { count } from '../../words.ts';
import type { OpenStory } from '../open-story.ts';

/** Words of the body and how long they take to read. Counted when the typing rests. */
export function Figures({ story }: { story: OpenStory }) {
  const words = useWords(story);
  return (
    <p className="figures">
      {count(words, 'word')} · {count(readingMinutes(words), 'minute')} to read
    </p>
  );
}

function useWords({ editor }: OpenStory): number {
  const [words, setWords] = useState(() => countWords(bodyTextOf(editor.state.doc)));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setWords(countWords(bodyTextOf(editor.state.doc))), 300);
    };
    editor.on('update', later);
    return () => {
      clearTimeout(timer);
      editor.off('update', later);
    };
  }, [editor]);
  return words;
}
