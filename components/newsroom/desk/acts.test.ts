import { expect, test } from 'vitest';
import { storyAbilities } from '#lib/access.ts';
import type { StoryCard } from '#lib/answers.ts';
import { actsFor } from './acts.ts';

const reporter = { id: 'reporter', role: 'reporter' as const };
const editor = { id: 'editor', role: 'editor' as const };

const acts = (who: typeof reporter | typeof editor, state: StoryCard['state'], changed = false) =>
  actsFor({
    state,
    hasUnpublishedChanges: changed,
    abilities: storyAbilities(who, { state, createdBy: 'reporter', personIds: [] }),
  });

test('a reporter sends, takes back and spikes their own story, and never publishes', () => {
  expect(acts(reporter, 'draft')).toEqual(['send for review', 'spike']);
  expect(acts(reporter, 'in review')).toEqual(['take back', 'spike']);
  expect(acts(reporter, 'published')).toEqual([]);
});

test('an editor publishes from draft, review and approval', () => {
  for (const state of ['draft', 'in review', 'approved', 'unpublished'] as const)
    expect(acts(editor, state)).toContain('publish');
});

test('a published story offers its changes only when there are some', () => {
  expect(acts(editor, 'published')).toEqual(['unpublish']);
  expect(acts(editor, 'published', true)).toEqual(['publish changes', 'unpublish']);
});

test('nothing can be done with a killed story, and a spiked one only comes back', () => {
  expect(acts(editor, 'killed')).toEqual([]);
  expect(acts(editor, 'spiked')).toEqual(['unspike']);
});
