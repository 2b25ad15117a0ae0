import { expect, test } from 'vitest';
import type { StoryLink } from '#lib/answers.ts';
import { theOneMeant } from './related-typing.ts';

const story = (id: string, headline: string): StoryLink => ({
  id,
  headline,
  state: 'published',
  public: true,
  url: `/${id}`,
  publishedAt: 1,
  section: null,
});

test('the exact headline is meant, whatever its quotes, dashes and capitals', () => {
  const found = [story('a', 'Mayor: “We don’t know” – yet'), story('b', 'Mayor')];
  expect(theOneMeant('mayor: "we don\'t know" - yet', found)?.id).toBe('a');
});

test('the only story found is meant, also when its headline is not exactly these words', () => {
  expect(theOneMeant('tunnel opens', [story('a', 'The tunnel opens at last')])?.id).toBe('a');
});

test('of several, or of two with the same headline, none is guessed', () => {
  expect(theOneMeant('tunnel', [story('a', 'Tunnel opens'), story('b', 'Tunnel closes')])).toBeNull();
  expect(theOneMeant('Weather', [story('a', 'Weather'), story('b', 'Weather')])).toBeNull();
  expect(theOneMeant('nothing', [])).toBeNull();
});
