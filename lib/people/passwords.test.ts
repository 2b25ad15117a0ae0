import { expect, test } from 'vitest';
import { hashPassword, passwordMatches } from './passwords.ts';

test('a password is kept as argon2id with the parameters that OWASP asks for', async () => {
  const hash = await hashPassword('correct-horse-battery');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await passwordMatches(hash, 'correct-horse-battery')).toBe(true);
  expect(await passwordMatches(hash, 'correct-horse-batterie')).toBe(false);
});

test('the same letters typed on another keyboard are the same password', async () => {
  expect(await passwordMatches(await hashPassword('Ma\u00f1ana-por-la'), 'Man\u0303ana-por-la')).toBe(true);
});

test('an email that nobody has takes the time of a wrong password', async () => {
  const hash = await hashPassword('correct-horse-battery');
  await passwordMatches(null, 'warms up');
  const time = async (passwordHash: string | null) => {
    const times: number[] = [];
    for (let i = 0; i < 7; i++) {
      const start = performance.now();
      expect(await passwordMatches(passwordHash, 'wrong-horse-battery')).toBe(false);
      times.push(performance.now() - start);
    }
    return times.sort((a, b) => a - b)[3] ?? 0;
  };
  const ratio = (await time(null)) / (await time(hash));
  expect(ratio).toBeGreaterThan(0.4);
  expect(ratio).toBeLessThan(2.5);
});
