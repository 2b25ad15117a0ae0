import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Approval, isApproved, unapproved, whyNotApprove, whyNotWithoutApproval } from './approval.ts';

const approved: Approval = {
  approvedVersionId: 'v',
  approvedBy: 'ed',
  approvedAt: 1,
  approvedStepVersion: 7,
  approvedRevision: 2,
};
const story = { ...approved, stepVersion: 7, revision: 2, firstPublishedAt: null };
const wanted = { publishNeedsApproval: true };

test('an approval is of one text: any later step or field is not approved', () => {
  expect(isApproved(story)).toBe(true);
  fc.assert(
    fc.property(fc.nat(20), fc.nat(20), (stepVersion, revision) => {
      expect(isApproved({ ...story, stepVersion, revision })).toBe(stepVersion === 7 && revision === 2);
    }),
  );
  expect(isApproved({ ...story, ...unapproved })).toBe(false);
});

test('where a first edition needs an approval, it is refused with what to do', () => {
  expect(whyNotWithoutApproval(story, wanted)).toBeNull();
  expect(whyNotWithoutApproval({ ...story, stepVersion: 8 }, wanted)).toMatch(/^The story was changed/);
  expect(whyNotWithoutApproval({ ...story, ...unapproved }, wanted)).toMatch(/Approve the story first\.$/);
  expect(whyNotWithoutApproval({ ...story, stepVersion: 8 }, { publishNeedsApproval: false })).toBeNull();
});

test('a story that was out before, and the version that was approved, need no other approval', () => {
  expect(whyNotWithoutApproval({ ...story, ...unapproved, firstPublishedAt: 5 }, wanted)).toBeNull();
  const later = { ...story, stepVersion: 9 };
  expect(whyNotWithoutApproval(later, wanted, { stepVersion: 7, revision: 2 })).toBeNull();
});

test.each([
  ['made and signed by the editor alone', 'ed', ['ed'], false],
  ['made by the editor, signed by nobody', 'ed', [], false],
  ['signed with a colleague', 'ed', ['ed', 'rep'], true],
  ['signed with somebody without an account', 'ed', ['ed', null], true],
  ['made by a reporter, signed by the editor', 'rep', ['ed'], true],
  ['made and signed by a reporter', 'rep', ['rep'], true],
] as const)('with two pairs of eyes, a story %s', (_what, createdBy, bylined, may) => {
  const refusal = whyNotApprove('ed', { createdBy, bylined: [...bylined] }, { approvalBySecondPerson: true });
  expect(refusal === null).toBe(may);
  if (refusal) expect(refusal).toMatch(/^[A-Z].*Ask another editor\.$/);
  expect(
    whyNotApprove('ed', { createdBy, bylined: [...bylined] }, { approvalBySecondPerson: false }),
  ).toBeNull();
});
