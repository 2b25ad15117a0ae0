import { expect, test } from 'vitest';
import { safeHref } from './safe-link.ts';

test.each([
  'https://news.example/a?b=1&c=2#d',
  'HTTP://NEWS.EXAMPLE',
  'http://localhost:3000/',
  'https://müller.example/straße',
  'mailto:desk@news.example',
  'tel:+49-30-1234',
  '/world',
  '/2026/11/23/slug?x=1#y',
])('%s may be a link', (href) => {
  expect(safeHref(href)).toBe(href);
});

test('blanks around a link are cut', () => {
  expect(safeHref('  https://news.example \n')).toBe('https://news.example');
});

test.each([
  'javascript:alert(1)',
  ' JavaScript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\u200bscript:alert(1)',
  'java&#115;cript:alert(1)',
  '&#106;avascript:alert(1)',
  'javascript&colon;alert(1)',
  '%6aavascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'view-source:https://a.example',
  'blob:https://a.example/1',
  'file:///etc/passwd',
  'intent://a#Intent;end',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https:\\\\evil.example',
  'https:evil.example',
  'https:///evil.example',
  'https://',
  'https://a b.example',
  'mailto:',
  'mailto:a@b.example?subject=x@y',
  'tel:javascript:alert(1)',
  'news.example',
  '#top',
  '?a=1',
  '',
  '   ',
  `https://a.example/${'x'.repeat(2100)}`,
  null,
  undefined,
  3,
  {},
])('%j may not', (href) => {
  expect(safeHref(href)).toBe(null);
});
