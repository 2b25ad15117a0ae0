'use client';

import { useEffect, useState } from 'react';
import type { PartnerAnswer } from '#lib/answers.ts';
import type { Finding } from '#lib/document/finding.ts';
import { findingsOf } from '#lib/document/findings.ts';
import { referencesOf } from '#lib/document/references.ts';
import { usePartners } from '../../queries.ts';
import type { OpenStory } from '../open-story.ts';

const rest = 500;

/** The publish checks on what stands on the screen, made when the typing rests. Warnings here, refusals only at publish. */
export function useFindings(story: OpenStory): Finding[] {
  const partners = usePartners();
  const [findings, setFindings] = useState(() => findingsNow(story, partners));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const now = findingsNow(story, partners);
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
  }, [story, partners]);
  return findings;
}

/** Facts that have not come yet count as good: nothing is called a fault before it is known to be one. */
function findingsNow(
  { id, editor, fields, photos, links }: OpenStory,
  partners: readonly PartnerAnswer[],
): Finding[] {
  const partner = partners.find((one) => one.id === fields.value('partnerId'));
  const { doc } = editor.state;
  const used = referencesOf(doc);
  return findingsOf(doc, {
    storyId: id,
    sectionId: fields.value('sectionId'),
    authorIds: fields.value('authorIds'),
    partner: fields.value('partnerId') !== null,
    ...(partner?.licence ? { licence: partner.licence } : {}),
    ...(partner?.canonical === 'origin' && !fields.value('originUrl') ? { originMissing: true } : {}),
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
