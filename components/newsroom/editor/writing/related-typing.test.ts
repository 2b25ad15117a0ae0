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

test('the only story found is not meant when it merely mentions the words in its text', () => {
  expect(theOneMeant('Tunnel opens', [story('a', 'The year in transport')])).toBeNull();
  expect(theOneMeant('…', [story('a', 'The year in transport')])).toBeNull();
});

test('an address means the story that was found by it, whatever its headline', () => {
  for (const address of ['https://news.example/2026/05/03/tunnel', '/2026/05/03/tunnel'])
    expect(theOneMeant(address, [story('a', 'The year in transport')])?.id).toBe('a');
});
