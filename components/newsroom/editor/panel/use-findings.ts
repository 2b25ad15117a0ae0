'use client';

import { useEffect, useState } from 'react';
import type { Finding } from '#lib/document/finding.ts';
import { findingsOf } from '#lib/document/findings.ts';
import { referencesOf } from '#lib/document/references.ts';
import type { OpenStory } from '../open-story.ts';

const rest = 500;

/** The publish checks on what stands on the screen, made when the typing rests. Warnings here, refusals only at publish. */
export function useFindings(story: OpenStory): Finding[] {
  const [findings, setFindings] = useState(() => findingsNow(story));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const now = findingsNow(story);
        setFindings((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now));
      }, rest);
    };
    const stop = story.watch(later);
    story.editor.on('update', later);
    later();
    return () => {
      clearTimeout(timer);
      stop();
      story.editor.off('update', later);
    };
  }, [story]);
  return findings;
}

/** Facts that have not come yet count as good: nothing is called a fault before it is known to be one. */
function findingsNow({ id, editor, fields, photos, links }: OpenStory): Finding[] {
  const { doc } = editor.state;
  const used = referencesOf(doc);
  return findingsOf(doc, {
    storyId: id,
    sectionId: fields.value('sectionId'),
    authorIds: fields.value('authorIds'),
    partner: fields.value('partnerId') !== null,
    photos: known(used.photoIds, (photoId) => {
      const photo = photos.get(photoId);
      return photo === undefined ? { creditLine: '…' } : photo;
    }),
    links: known(used.storyIds, (storyId) => {
      const link = links.get(storyId);
      return link === undefined ? { public: true, headline: '' } : link;
    }),
  });
}

const known = <Fact>(ids: string[], factOf: (id: string) => Fact | null): Map<string, Fact> =>
  new Map(
    ids.flatMap((id) => {
      const fact = factOf(id);
      return fact ? [[id, fact] as const] : [];
    }),
  );
