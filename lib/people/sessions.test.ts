import { expect, test } from 'vitest';
import { hashToken, newToken, sessionCookie, sessionTokenIn } from './sessions.ts';

test('a token has 256 bits and only its SHA-256 is kept', () => {
  const token = newToken();
  expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  expect(newToken()).not.toBe(token);
  expect(hashToken('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('on https the cookie is Secure and bound to the host; on http it has the same other flags', () => {
  expect(sessionCookie('T', 'https://news.example')).toBe(
    '__Host-slugline_session=T; Path=/; HttpOnly; SameSite=Lax; Max-Age=2592000; Secure',
  );
  expect(sessionCookie('T', 'http://localhost:3000')).toBe(
    'slugline_session=T; Path=/; HttpOnly; SameSite=Lax; Max-Age=2592000',
  );
  expect(sessionCookie(null, 'http://localhost:3000')).toContain('slugline_session=; Path=/;');
  expect(sessionCookie(null, 'http://localhost:3000')).toContain('Max-Age=0');
});

test('the session is found among other cookies, and only under the name of this site', () => {
  const http = 'http://localhost:3000';
  expect(sessionTokenIn('a=1; slugline_session=T-_9; b=2', http)).toBe('T-_9');
  expect(sessionTokenIn('x_slugline_session=T', http)).toBeNull();
  expect(sessionTokenIn('slugline_session=', http)).toBeNull();
  expect(sessionTokenIn(null, http)).toBeNull();
  expect(sessionTokenIn('slugline_session=T', 'https://news.example')).toBeNull();
  expect(sessionTokenIn('__Host-slugline_session=T', 'https://news.example')).toBe('T');
});
