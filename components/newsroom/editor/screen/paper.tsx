'use client';

import { useEffect, useRef } from 'react';
import type { OpenStory } from '../open-story.ts';
import { Figures } from './figures.tsx';
import './paper.css';
import './paper-blocks.css';
import './paper-marks.css';

/** The story as it will look, written in place. React stays out of it: a keystroke renders nothing here. */
export function Paper({ story, sectionName }: { story: OpenStory; sectionName: string | null }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return;
    story.editor.mount(place.current);
    story.start();
    const isNew = story.editor.state.doc.firstChild?.content.size === 0;
    if (isNew && story.snapshot.canWrite) story.editor.view.focus();
    return () => story.stop();
  }, [story]);
  return (
    <div className="paper">
      <p className="kicker">{sectionName ?? <span className="none">No section yet</span>}</p>
      <div ref={place} />
      <Figures story={story} />
    </div>
  );
}
