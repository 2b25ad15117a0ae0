import { expect, test } from 'vitest';
import { withoutPrintedCredit } from './caption.ts';

const line = 'IDA SOLHEIM/Nordlys/Fotopool';

test('the credit behind a caption is not printed twice', () => {
  expect(withoutPrintedCredit(`Ships wait, June 13. (${line})`, line)).toBe('Ships wait, June 13.');
  expect(withoutPrintedCredit(`Ships wait. (${line}) (${line}) `, line)).toBe('Ships wait.');
});

test('a caption without it, with another credit, or of nothing else stays byte for byte', () => {
  for (const caption of ['Ships wait.  ', 'Ships (several) wait.', 'Ships. (OTHER/Nordlys)', `(${line})`, ''])
    expect(withoutPrintedCredit(caption, line)).toBe(caption);
  expect(withoutPrintedCredit('Ships wait. ()', '')).toBe('Ships wait. ()');
});
