import { expect, test } from 'vitest';
import { findingsOf } from '#lib/document/findings.ts';
import { referencesOf } from '#lib/document/references.ts';
import { bold, br, findingFacts, idOf, p, related, story } from '#tests/support/documents.ts';
import { inFeed, onPage, refusal } from '#tests/support/on-page.ts';

const here = idOf(1);
const gone = idOf(3);

test('a RELATED link carries the other story’s headline of the moment, or the writer’s text', () => {
  expect(onPage([p('Text. ', related(here))])).toBe(
    '<p>Text. <span class="related">(RELATED: <a href="/a">A &amp; B</a>)</span></p>',
  );
  expect(onPage([p(related(here, 'My words'))])).toContain('<a href="/a">My words</a>');
  expect(inFeed([p('Text. ', related(here))])).toBe(
    '<p>Text. (RELATED: <a href="https://news.example/a">A &amp; B</a>)</p>',
  );
});

test.each([
  ['between sentences', p('text. ', related(gone), ' More'), 'text. More'],
  ['at the end', p('text. ', related(gone)), 'text.'],
  ['at the start', p(related(gone), ' More'), 'More'],
  ['before a comma', p('text ', related(gone), ', more'), 'text, more'],
  ['twice', p('text. ', related(gone), ' ', related(gone), ' More'), 'text. More'],
  ['without blanks', p('text.', related(gone), 'More'), 'text.More'],
  ['after bold', p(bold('text. '), related(gone), ' More'), '<strong>text. </strong>More'],
  ['before a line break', p('text. ', related(gone), br(), 'More'), 'text.<br>More'],
  ['after a line break', p('text.', br(), related(gone), ' More'), 'text.<br>More'],
])('a link that readers may not follow leaves no trace %s', (_where, paragraph, html) => {
  expect(inFeed([paragraph])).toBe(`<p>${html}</p>`);
  expect(onPage([paragraph])).toBe(`<p>${html.replace('<br>', '<br/>')}</p>`);
});

test('a paragraph that holds only such a link is gone with it, own text and all', () => {
  expect(onPage([p(related(gone, 'Secret plan')), p('Text')])).toBe('<p>Text</p>');
  expect(inFeed([p(related(gone, 'Secret plan')), p('Text')])).toBe('<p>Text</p>');
});

test.each([
  [{}, 'A RELATED link names no story.'],
  [{ storyId: '../x' }, 'A RELATED link names “../x”, which is not the id of a story.'],
  [{ storyId: here, text: 4 }, 'The text of a RELATED link must be text; it is 4.'],
  [{ storyId: here, text: 'x'.repeat(301) }, 'The text of a RELATED link is longer than 300 characters.'],
])('a RELATED link with %j is refused', (attrs, sentence) => {
  expect(refusal({ type: 'paragraph', content: [{ type: 'related', attrs }] })).toBe(
    `NewsroomError: ${sentence}`,
  );
});

test('a link to itself is an error; twice, not public and not there are warnings', () => {
  const found = (...ids: string[]) =>
    findingsOf(story('A', '', p('Text ', ...ids.map((id) => related(id)))), findingFacts()).map(
      ({ rule, level, at }) => [rule, level, at],
    );
  expect(found(here)).toEqual([]);
  expect(found(idOf(9))).toEqual([['related self', 'error', { path: [2, 1] }]]);
  expect(found(gone)).toEqual([['related not public', 'warning', { path: [2, 1] }]]);
  expect(found(idOf(7))).toEqual([['related missing', 'warning', { path: [2, 1] }]]);
  expect(found(here, here)).toEqual([['related twice', 'warning', { path: [2, 2] }]]);
});

test('the stories linked to are named once each', () => {
  const doc = story('A', '', p(related(here), related(gone)), p(related(here)));
  expect(referencesOf(doc)).toEqual({ photoIds: [], storyIds: [here, gone] });
});
