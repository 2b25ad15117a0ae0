import { expect, test } from 'vitest';
import { passwordFault } from './password-rules.ts';

const rosa = { email: 'rosa.diaz@news.example', name: 'Rosa Diaz' };

test('an ordinary sentence is a good password', () => {
  expect(passwordFault('correct-horse-battery', rosa)).toBeNull();
  expect(passwordFault('ein Löffel für Oma', rosa)).toBeNull();
});

test.each([
  ['too short', 'ninechars'],
  ['nine letters that are more bytes', 'ÄÖÜäöüßéè'],
  ['too long', 'abcd'.repeat(51)],
  ['the email', 'Rosa.Diaz@news.example'],
  ['the name', 'Rosamund Diaz-Ortega'],
  ['one character again and again', 'aaaaaaaaaaaaaa'],
  ['known to everybody', 'Password123'],
  ['a row of keys', 'qwertyuiop'],
])('%s is refused with a sentence', (why, password) => {
  const person = why === 'the name' ? { ...rosa, name: 'Rosamund Diaz-Ortega' } : rosa;
  expect(passwordFault(password, person)).toMatch(/^(A|The|This) .+\.$/);
});
