import { expect, test } from 'vitest';
import { derivedOf } from '#lib/document/derive.ts';
import { findingsOf } from '#lib/document/findings.ts';
import { findingFacts, idOf, leadPhoto, p, story } from '#tests/support/documents.ts';
import { inFeed, leadOnPage, onPage, refusal } from '#tests/support/on-page.ts';

const lead = () => leadPhoto({ photoId: idOf(2), alt: 'Ships' }, 'The harbour.');

test('the lead photo stands apart from the body and is not waited for', () => {
  const html = leadOnPage(story('A', '', lead(), p('Text')));
  expect(html).toContain('fetchPriority="high"');
  expect(html).not.toContain('loading="lazy"');
  expect(html).toContain('The harbour.');
  expect(html).toContain('Ann Example/Example Agency');
  expect(onPage([lead(), p('Text')])).toBe('<p>Text</p>');
  expect(leadOnPage(story('A', '', p('Text')))).toBe('');
});

test('a feed’s text begins with the lead photo', () => {
  expect(inFeed([lead(), p('Text')])).toMatch(/^<figure><img .*The harbour\. \(Ann.*<\/figure><p>Text<\/p>$/);
});

test('the lead photo is known beside the document', () => {
  expect(derivedOf(story('A', '', lead(), p('Text'))).leadPhotoId).toBe(idOf(2));
});

test('there is one lead photo, and it stands before the body', () => {
  const json = lead().toJSON();
  expect(refusal(json, { type: 'paragraph' })).toBe('accepted');
  expect(refusal({ type: 'paragraph' }, json)).toMatch(/A story begins with headline and dek/);
  expect(refusal(json, json, { type: 'paragraph' })).toMatch(/A story begins with headline and dek/);
});

test('a lead photo without credit or alternative text refuses a publish', () => {
  const doc = story('A', '', leadPhoto({ photoId: idOf(4), alt: '' }), p('Text'));
  expect(findingsOf(doc, findingFacts()).map(({ rule, level, at }) => [rule, level, at])).toEqual([
    ['photo credit', 'error', { path: [2] }],
    ['photo alt', 'error', { path: [2] }],
  ]);
});
