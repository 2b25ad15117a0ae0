import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalOf } from './canonical.rules.ts';
import { licenceAtEnd } from './licence.rules.ts';

const licence =
  'Copyright 2026 Meridian Wire. All rights reserved. This material may not be published, broadcast or rewritten.';

test.each([
  [['Text.', licence], 1, true],
  [['Text.', `  ${licence.toUpperCase().replaceAll('. ', ' – ')}`], 1, true],
  [
    [
      'Text.',
      'Copyright 2026 Meridian Wire. All rights reserved.',
      'This material may not be published, broadcast or rewritten.',
    ],
    2,
    true,
  ],
  [['Text.', licence.replace('2026', '2025')], 1, false],
  [['Text.', 'All rights reserved, the minister said of the material.'], 0, false],
  [[licence, 'Text.'], 0, false],
  [[], 0, false],
])('the licence at the end (%#)', (paragraphs, count, exact) => {
  expect(licenceAtEnd(paragraphs as string[], licence)).toEqual({ count, exact });
});

test('without a licence nothing repeats it, and no text makes it stumble', () => {
  expect(licenceAtEnd(['…'], '')).toEqual({ count: 0, exact: false });
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 8 }), fc.string(), (paragraphs, words) => {
      const { count } = licenceAtEnd(paragraphs, words);
      expect(count).toBeLessThanOrEqual(paragraphs.length);
    }),
  );
});

test('one page stands for the story, everywhere the same', () => {
  const story = { path: '/2026/11/23/x', originUrl: 'https://wire.example/x' };
  const site = 'https://news.example';
  const own = `${site}/2026/11/23/x`;
  expect(canonicalOf(story, null, site)).toEqual({ url: own, index: true, listed: true });
  expect(canonicalOf(story, { canonical: 'self' }, site)).toEqual({ url: own, index: true, listed: true });
  expect(canonicalOf(story, { canonical: 'origin' }, site)).toEqual({
    url: story.originUrl,
    index: true,
    listed: false,
  });
  expect(canonicalOf({ ...story, originUrl: null }, { canonical: 'origin' }, site)).toMatchObject({
    url: own,
    listed: true,
  });
  expect(canonicalOf(story, { canonical: 'noindex' }, site)).toEqual({
    url: own,
    index: false,
    listed: false,
  });
});
