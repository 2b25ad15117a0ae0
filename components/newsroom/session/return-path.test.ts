import { expect, test } from 'vitest';
import { returnPath, signInPath } from './return-path.ts';

test('signing in leads back to where somebody was going', () => {
  const sent = new URL(signInPath('/newsroom/photos', '?q=kenya'), 'http://here');
  expect(sent.pathname).toBe('/newsroom/sign-in');
  expect(returnPath(sent.searchParams.get('to'))).toBe('/newsroom/photos?q=kenya');
});

test('signing in never leads to another site or out of the newsroom', () => {
  for (const to of [
    'https://evil.example/newsroom',
    '//evil.example/newsroom',
    '/newsroom//evil.example',
    '/newsroom\\evil.example',
    '/newsroomish',
    '/somewhere',
    'javascript:alert(1)',
    '',
    null,
  ])
    expect(returnPath(to), String(to)).toBe('/newsroom');
});

test('signing in never leads back to the sign-in page', () => {
  expect(returnPath('/newsroom/sign-in?to=/newsroom')).toBe('/newsroom');
  expect(returnPath('/newsroom/join?token=1')).toBe('/newsroom');
});
