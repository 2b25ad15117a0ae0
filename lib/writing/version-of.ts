import type { Id, Millis, StoryRow, VersionRow } from '#db/index.ts';
import { newId } from '../ids.ts';
import type { WorkingDocument } from './authority.ts';

/** An unalterable copy of the working copy: who, when, why (NEWSROOM §4.4). */
export function versionOf(
  story: StoryRow,
  working: WorkingDocument,
  why: { kind: VersionRow['kind']; note: string; by: Id; at: Millis },
): Omit<VersionRow, 'n'> {
  const { slug, sectionId, partnerId, authorIds, topicIds, personIds, originUrl, republish } = story;
  return {
    ...why,
    id: newId(why.at),
    storyId: story.id,
    stepVersion: working.version,
    revision: story.revision,
    document: working.document,
    fields: { slug, sectionId, partnerId, authorIds, topicIds, personIds, originUrl, republish },
  };
}
