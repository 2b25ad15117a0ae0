import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aligned, piecesOf, sentencesOf } from '../document/alignment.ts';
import { proposalOf, type Readable } from './proposal.ts';

const live: Readable = {
  headline: 'Strait reopens',
  dek: 'The queue is long.',
  body: 'Ships moved on Monday. The harbour master, Ana Lind, said "we are not ready" to reporters. About 140 vessels wait.',
  captions: 'Ships in the strait.',
  photoIds: ['p1'],
  authorIds: ['a1'],
  partnerId: null,
  sectionId: 's1',
  topicIds: [],
};
const proposal = (change: Partial<Readable>) => proposalOf(live, { ...live, ...change }).proposal;
const body = (from: string, to: string) => proposal({ body: live.body.replace(from, to) });

test.each([
  ['140', '104', 'A number changed'],
  ['140', 'a thousand', 'A number changed'],
  ['Lind', 'Lindt', 'A name changed'],
  ['moved', 'never moved', 'A “not” came or went'],
  ['"we are not ready"', '"we are not redy"', 'A quotation changed'],
  ['moved', 'sank', 'Words changed'],
  [' to reporters', '', 'Words were removed'],
  [' About 140 vessels wait.', '', 'Words were removed'],
  ['wait.', 'wait. They carry oil.', 'Words were added'],
])('%s → %s is an update: %s', (from, to, reason) => {
  expect(body(from, to)).toEqual({ kind: 'update', reason: expect.stringContaining(reason) });
});

test.each([
  ['moved', 'movd'],
  ['harbour', 'harbor'],
  ['reporters', 'reproters'],
  ['Monday.', 'Monday .'],
  ['The harbour master, Ana', 'The harbour master Ana'],
  ['vessels wait', 'vessels  wait'],
  ['harbour master', 'harbour-master'],
])('%s → %s is a minor fix', (from, to) => {
  expect(body(from, to).kind).toBe('minor');
});

test('a headline, the photos and the byline make an update; where the story is listed does not', () => {
  expect(proposal({ headline: 'Strait reopened' }).kind).toBe('update');
  expect(proposal({ photoIds: [] }).kind).toBe('update');
  expect(proposal({ authorIds: ['a2'] }).kind).toBe('update');
  expect(proposal({ topicIds: ['t1'] })).toEqual({
    kind: 'minor',
    reason: 'Only where the story is listed has changed.',
  });
  expect(proposal({}).reason).toBe('Nothing that readers see has changed.');
});

test('a decimal point makes another number', () => {
  expect(
    proposalOf({ ...live, dek: 'It grew 1.5 metres.' }, { ...live, dek: 'It grew 15 metres.' }).proposal.kind,
  ).toBe('update');
});

const words = fc.array(fc.constantFrom('ships', 'wait', '. ', ', ', ' ', 'Ana', '12', '\n', '"'), {
  maxLength: 30,
});

test('the runs hold both texts, whatever they are', () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const runs = aligned(before, after);
      const side = (other: string) => runs.filter(({ kind }) => kind !== other).flatMap(({ items }) => items);
      expect(side('added')).toEqual(before);
      expect(side('removed')).toEqual(after);
    }),
    { numRuns: 300 },
  );
});

test('pieces and sentences joined again are the text', () => {
  fc.assert(
    fc.property(words, fc.string(), (some, any) => {
      for (const text of [some.join(''), any]) {
        expect(piecesOf(text).join('')).toBe(text);
        expect(sentencesOf(text).join('')).toBe(text);
      }
    }),
    { numRuns: 300 },
  );
});
