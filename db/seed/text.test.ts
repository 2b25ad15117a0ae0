import { expect, test } from 'vitest';
import { parseDocument } from '#lib/document/parse.ts';
import { sampleStories } from './index.ts';
import { staff, topics } from './people.ts';
import { documentOf } from './text.ts';

const id = '00000000-0000-7000-8000-000000000001';
const all = Object.values(sampleStories).flat();
const headlines = new Set(all.map((story) => story.headline));

test('the sample has about forty stories in six sections, each headline once', () => {
  expect(Object.keys(sampleStories)).toHaveLength(6);
  expect(all.length).toBeGreaterThanOrEqual(40);
  expect(headlines.size).toBe(all.length);
});

test.each(all.map((story) => [story.key, story] as const))(
  '%s is a valid document whose links resolve',
  (_, story) => {
    const document = documentOf(story, {
      photoId: () => id,
      caption: () => 'A caption.',
      storyId: (headline) => (headlines.has(headline) ? id : null),
    });
    const node = parseDocument(document);
    expect(node.textContent).not.toMatch(/\*\*|\[photo|RELATED/);
    expect(story.by.every((key) => staff.some((person) => person.key === key))).toBe(true);
    expect((story.topics ?? []).every((slug) => slug in topics)).toBe(true);
  },
);
