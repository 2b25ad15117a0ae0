import { expect, test } from 'vitest';
import { h } from '#tests/support/documents.ts';
import { inFeed, onPage, refusal } from '#tests/support/on-page.ts';

test('headings of the second and third level are printed as such', () => {
  expect(onPage([h(2, 'Then'), h(3, 'Now')])).toBe('<h2>Then</h2><h3>Now</h3>');
  expect(inFeed([h(2, 'Then'), h(3, 'Now')])).toBe('<h2>Then</h2><h3>Now</h3>');
});

test.each([1, 4, '2', null, {}])('a heading of level %j is refused', (level) => {
  expect(refusal({ type: 'heading', attrs: { level } })).toMatch(
    /^NewsroomError: The level of a heading must be 2 or 3; it is /,
  );
});
