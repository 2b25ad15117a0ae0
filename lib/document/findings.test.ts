import { expect, test } from 'vitest';
import { findingFacts, h, idOf, li, p, photo, related, story, ul } from '#tests/support/documents.ts';
import { findingsOf } from './findings.ts';
import { emptyDocument } from './schema.ts';

const rulesOf = (doc: ReturnType<typeof story>, facts = findingFacts()) =>
  findingsOf(doc, facts).map(({ rule, level, at }) => [rule, level, at]);

test('a story with all that it needs has no findings', () => {
  const doc = story('A', 'B', p('Text ', related(idOf(1))), photo({ photoId: idOf(2), alt: 'Ships' }, 'C'));
  expect(findingsOf(doc, findingFacts())).toEqual([]);
});

test('an empty story lacks headline, section, byline and text, and each finding says where', () => {
  expect(rulesOf(emptyDocument(), findingFacts({ sectionId: null, authorIds: [] }))).toEqual([
    ['headline', 'error', { path: [0] }],
    ['section', 'error', { field: 'section' }],
    ['byline', 'error', { field: 'bylines' }],
    ['body', 'error', { path: [2] }],
  ]);
});

test('a partner’s name is a byline', () => {
  expect(rulesOf(story('A', '', p('Text')), findingFacts({ authorIds: [], partner: true }))).toEqual([]);
});

test.each([
  ['an empty paragraph', [p()]],
  ['blanks', [p('  ')]],
  ['a photo alone', [photo({ photoId: idOf(2), alt: 'Ships' }, 'Caption')]],
  ['a RELATED link alone', [p(related(idOf(1)))]],
])('%s is no text', (_what, blocks) => {
  expect(rulesOf(story('A', '', ...blocks))).toEqual([['body', 'error', { path: [2] }]]);
});

test('a headline of blanks is none', () => {
  expect(rulesOf(story('  ', '', p('Text')))).toEqual([['headline', 'error', { path: [0] }]]);
});

test.each(['TK', 'TKTK', 'TKTKTK', 'XXX', 'a TK b', '(TK)', 'TK.', 'said TK, who', '“XXX”'])(
  '%j is text left to write',
  (text) => {
    expect(rulesOf(story('A', '', p('Text'), p(text)))).toEqual([['placeholder', 'error', { path: [3] }]]);
  },
);

test.each(['TKO', 'tk', 'Häagen', 'XX', 'xxx', 'TK1', 'ÄTK', 'XXXL', 'ATKINS', 'BTKTK', 'T K'])(
  '%j is not',
  (text) => {
    expect(rulesOf(story('A', '', p('Text'), p(text)))).toEqual([]);
  },
);

test('placeholders are found in headline, dek, heading, list, caption and alternative text, and over marks', () => {
  const doc = story(
    'TK',
    'XXX',
    p('Text'),
    h(2, 'TK'),
    ul(li(p('a')), li(p('b TK'))),
    photo({ photoId: idOf(2), alt: 'TK' }, 'by TKTK'),
    p(related(idOf(1), 'TK')),
  );
  expect(rulesOf(doc).map(([, , at]) => at)).toEqual([
    { path: [0] },
    { path: [1] },
    { path: [3] },
    { path: [4, 1, 0] },
    { path: [5] },
    { path: [5] },
    { path: [6] },
  ]);
});

test('the sentence shows the placeholder among its neighbours', () => {
  const doc = story('A', '', p('The minister said on Monday that TK ships had left the harbour'));
  expect(findingsOf(doc, findingFacts())[0]?.message).toBe(
    'Text left as TK: “said on Monday that TK ships had left the”.',
  );
});

test('a headline and a dek that no page could print as one refuse a publish, and lead to their place', () => {
  const found = findingsOf(story('h'.repeat(301), 'd'.repeat(1001), p('Text.')), findingFacts());
  expect(found.map(({ rule, level, at }) => [rule, level, at])).toEqual([
    ['long headline', 'error', { path: [0] }],
    ['long dek', 'error', { path: [1] }],
  ]);
  expect(findingsOf(story('h'.repeat(300), 'd'.repeat(1000), p('Text.')), findingFacts())).toEqual([]);
});
