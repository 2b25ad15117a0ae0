import { expect, test } from 'vitest';
import type { StoryRow } from '#db/index.ts';
import { unplanned } from '../planning/rules.ts';
import { unapproved } from '../stories/approval.ts';
import { editionOf } from './edition-of.ts';
import { tagsToClear } from './tags.ts';

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const monday = Date.UTC(2026, 10, 23, 12);
const story = (change: Partial<StoryRow> = {}): StoryRow => ({
  id: id(1),
  state: 'draft',
  slug: null,
  sectionId: id(2),
  partnerId: null,
  authorIds: [id(3)],
  topicIds: [id(4)],
  personIds: [],
  createdBy: id(5),
  createdAt: 0,
  updatedAt: 0,
  revision: 2,
  stepVersion: 7,
  headline: 'Harbour Opens',
  dek: '',
  words: 100,
  leadPhotoId: null,
  firstPublishedAt: null,
  publishedAt: null,
  readerUpdatedAt: null,
  path: null,
  liveVersionId: null,
  liveStepVersion: null,
  liveRevision: null,
  originUrl: null,
  republish: true,
  ...unplanned,
  ...unapproved,
  embargo: null,
  ...change,
});
const edition = (row: StoryRow, kind: 'first' | 'update' | 'minor', at: number) =>
  editionOf({
    story: row,
    document: { schema: 1, doc: {} },
    photos: [],
    relatedIds: [],
    versionId: id(9),
    kind,
    zone: 'UTC',
    at,
  });

test('the first edition takes its date and an address from the headline', () => {
  const first = edition(story(), 'first', monday);
  expect(first).toMatchObject({
    path: '/2026/11/23/harbour-opens',
    firstPublishedAt: monday,
    publishedAt: monday,
  });
  expect(first.readerUpdatedAt).toBeNull();
});

test('the address keeps the first date and a chosen slug', () => {
  const live = story({
    slug: 'harbour',
    firstPublishedAt: monday,
    publishedAt: monday,
    readerUpdatedAt: null,
  });
  const later = edition(live, 'update', monday + 86_400_000);
  expect(later.path).toBe('/2026/11/23/harbour');
  expect(later.publishedAt).toBe(monday);
});

test('an update moves the reader’s time and a minor fix does not', () => {
  const live = story({ firstPublishedAt: monday, publishedAt: monday, readerUpdatedAt: monday + 5 });
  expect(edition(live, 'update', monday + 10).readerUpdatedAt).toBe(monday + 10);
  expect(edition(live, 'minor', monday + 10).readerUpdatedAt).toBe(monday + 5);
});

test('a headline in a script without Latin letters still gets an address', () => {
  expect(edition(story({ headline: '!!!' }), 'first', monday).slug).toBe('story-000000000001');
});

test('an act clears where the story stood and where it stands', () => {
  const before = edition(story({ sectionId: id(20), topicIds: [id(40)] }), 'first', monday);
  const tags = tagsToClear(before, edition(story(), 'update', monday));
  expect(tags).toEqual(
    expect.arrayContaining([
      `story:${id(1)}`,
      `list:section:${id(20)}`,
      `list:section:${id(2)}`,
      `list:topic:${id(40)}`,
      `list:topic:${id(4)}`,
      `list:author:${id(3)}`,
      'list:front',
      'feed',
      'sitemap',
      'search',
    ]),
  );
  expect(new Set(tags).size).toBe(tags.length);
});
