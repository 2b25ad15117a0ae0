import { Node } from '@tiptap/pm/model';
import type { Step } from '@tiptap/pm/transform';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyDocument } from '#tests/support/arbitrary-document.ts';
import { documentOf } from '#tests/support/stories.ts';
import { schema } from '../document/schema.ts';
import { differenceAsSteps } from './difference.ts';

const node = (headline: string, paragraphs: string[]) =>
  Node.fromJSON(schema, documentOf(headline, paragraphs));
const afterAll = (from: Node, to: Node) =>
  differenceAsSteps(from, to).reduce((document, step) => step.apply(document).doc ?? document, from);

test('the steps lead from any document to any other, and the same needs none', () => {
  fc.assert(
    fc.property(anyDocument, anyDocument, (from, to) => {
      expect(afterAll(from, to).toJSON()).toEqual(to.toJSON());
      expect(differenceAsSteps(from, from)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('only what differs is replaced, so that a colleague elsewhere in the story keeps their place', () => {
  const from = node('One', ['the first paragraph', 'the second', 'the third']);
  const to = node('One', ['the first paragraph', 'the 2nd', 'the third']);
  const [step] = differenceAsSteps(from, to);
  const { from: start, to: end } = (step as Step).toJSON() as { from: number; to: number };
  expect(from.textBetween(start, end)).toBe('seco');
  expect(afterAll(from, to).eq(to)).toBe(true);
});

test('what repeats is not lost between the two ends', () => {
  const from = node('aa', ['aa', 'aa']);
  for (const to of [node('aaa', ['aa', 'aa']), node('aa', ['aa', 'aa', 'aa']), node('a', ['aa'])])
    expect(afterAll(from, to).eq(to)).toBe(true);
});
