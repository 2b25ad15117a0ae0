import { expect, test } from 'vitest';
import { judgedList, judgedPage, judgedPhoto, tracesIn, tracesOf } from './surfaces.rules.ts';

const story = { id: '0190-a', headline: 'Mayor’s "secret" deal & the harbour' };
const traces = tracesOf(story, ['/2026/11/23/ferry'], false);
const asked = { name: 'Front page', address: '/' };

test('id, address and headline are found as HTML, XML and JSON write them', () => {
  expect(tracesIn('<a href="/2026/11/23/ferry">', traces)).toEqual(['its address']);
  expect(tracesIn('<b>Mayor’s &quot;secret&quot; deal &amp; the harbour</b>', traces)).toEqual([
    'its headline',
  ]);
  expect(tracesIn(JSON.stringify({ title: story.headline, id: '0190-a' }), traces)).toEqual([
    'its id',
    'its headline',
  ]);
});

test('a longer address, a short headline and one that another story has are no traces', () => {
  expect(tracesIn('<a href="/2026/11/23/ferry-sinks">', traces)).toEqual([]);
  expect(tracesOf({ id: 'x', headline: 'Storm' }, [], false).headline).toBeNull();
  expect(tracesOf(story, [], true).headline).toBeNull();
});

test('a list is clear without traces, found with one, unsure when it fails', () => {
  expect(judgedList(asked, { status: 200, body: 'other' }, traces).state).toBe('clear');
  expect(judgedList(asked, { status: 200, body: '0190-a' }, traces)).toMatchObject({
    state: 'found',
    found: 'Shows its id.',
  });
  expect(judgedList(asked, { status: 500, body: '' }, traces).state).toBe('unsure');
});

test('a page is clear with its own status and nothing of the story', () => {
  expect(judgedPage(asked, { status: 410, body: 'Withdrawn' }, traces, 410).state).toBe('clear');
  expect(judgedPage(asked, { status: 200, body: 'Withdrawn' }, traces, 410).state).toBe('found');
  expect(judgedPage(asked, { status: 410, body: story.headline }, traces, 410).state).toBe('found');
  expect(judgedPage(asked, { status: 404, body: '' }, traces, 410).state).toBe('unsure');
});

test('a photo may be served only where somebody else shows it', () => {
  expect(judgedPhoto(asked, 404, false).state).toBe('clear');
  expect(judgedPhoto(asked, 200, true).state).toBe('clear');
  expect(judgedPhoto(asked, 200, false).state).toBe('found');
});
