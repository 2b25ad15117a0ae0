import { expect, test } from 'vitest';
import { isSameOrigin } from './same-origin.ts';

const site = 'https://news.example';

test.each([
  ['our page in a new browser', { 'sec-fetch-site': 'same-origin', origin: site }, true],
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, false],
  ['a sister domain', { 'sec-fetch-site': 'same-site', origin: 'https://ads.news.example' }, false],
  [
    'another site that forges nothing but its Origin',
    { origin: 'https://evil.example', host: 'news.example' },
    false,
  ],
  ['our page in an old browser', { origin: site, host: 'inside:3000' }, true],
  [
    'our page under the address in the bar',
    { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' },
    true,
  ],
  ['a sandboxed page', { origin: 'null', host: 'news.example' }, false],
  ['a script, no browser', {}, true],
])('%s', (_who, headers, expected) => {
  expect(isSameOrigin(new Headers(headers), site)).toBe(expected);
});
