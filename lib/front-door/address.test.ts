import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOf } from './address.ts';

const keyOf = (url: string) => {
  const address = addressOf(url);
  return address.kind === 'page' ? address.key : address.kind;
};

test('a page is known by its path alone, whatever trackers hang on it', () => {
  expect(keyOf('/')).toBe('/');
  expect(keyOf('/world?utm_source=x&fbclid=1&gclid=2')).toBe('/world');
  expect(keyOf('/world?page=1')).toBe('/world');
  expect(keyOf('/world?b=1&page=3&utm_medium=mail')).toBe('/world?page=3');
  expect(keyOf('/world?page=-3')).toBe('/world');
  expect(keyOf('/2026/11/23/a-story?page=3&q=x')).toBe('/2026/11/23/a-story');
  expect(keyOf('/search?q=%20two%20%20words%20&page=2')).toBe('/search?page=2&q=two%20words');
  expect(keyOf('/search?q=%zz')).toBe('/search?q=%25zz');
  expect(keyOf('/world?q=filler')).toBe('/world');
});

test('what has one page has one name, however it is spelt or numbered', () => {
  expect(addressOf('/%77orld?page=2')).toEqual({ kind: 'moved', to: '/world?page=2' });
  expect(addressOf('/2026/11/23/a%2Dstor%79/')).toEqual({ kind: 'moved', to: '/2026/11/23/a-story' });
  expect(addressOf('/%6Eewsroom')).toEqual({ kind: 'moved', to: '/newsroom' });
  expect(keyOf('/caf%C3%A9')).toBe('/caf%C3%A9');
  expect(addressOf('/%2Fevil.example/')).toEqual({ kind: 'moved', to: '/%2Fevil.example' });
  expect(keyOf('/feeds/rss.xml?page=7')).toBe('/feeds/rss.xml');
  expect(keyOf('/robots.txt?page=7')).toBe('/robots.txt');
  expect(keyOf('/news-sitemap.xml?page=7')).toBe('/news-sitemap.xml');
  expect(keyOf('/sitemap.xml?page=7')).toBe('/sitemap.xml?page=7');
});

test('an address that no honest link has is bad, and never an error', () => {
  for (const url of [
    '/%zz',
    '//evil.example',
    '/a//b',
    '/a%00b',
    '/../etc',
    '/a/%2e%2e/b',
    '/a\\b',
    'x',
    '',
    '*',
  ])
    expect(addressOf(url), url).toEqual({ kind: 'bad' });
  expect(addressOf(`/${'a'.repeat(3000)}`)).toEqual({ kind: 'bad' });
  fc.assert(fc.property(fc.string(), (text) => addressOf(`/${text}`).kind.length > 0));
});

test('each door leads where it says', () => {
  expect(addressOf('/world/?page=2')).toEqual({ kind: 'moved', to: '/world?page=2' });
  expect(addressOf('/newsroom').kind).toBe('application');
  expect(addressOf('/newsroom-tips').kind).toBe('page');
  expect(addressOf('/api/newsroom/stories?limit=3').kind).toBe('application');
  expect(addressOf('/_next/static/a.js').kind).toBe('application');
  expect(addressOf('/_next/image?url=x').kind).toBe('nothing');
  expect(addressOf('/media/abc/640.jpg?v=0af3&utm_source=x')).toEqual({
    kind: 'media',
    path: '/media/abc/640.jpg',
    version: '0af3',
  });
  expect(addressOf('/media/abc/640.jpg')).toMatchObject({ kind: 'media', version: '' });
  expect(addressOf('/assets/a.woff2').kind).toBe('asset');
  expect(addressOf('/healthz').kind).toBe('health');
});
