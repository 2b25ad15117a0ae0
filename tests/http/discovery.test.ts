import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import Database from 'better-sqlite3';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DiscoveryAnswer, StoryAnswer } from '#lib/answers.ts';
import { type Client, signInAs, signInAsAdmin } from '#tests/support/client.ts';
import { atomFaults, jsonFeedFaults, rssFaults } from '#tests/support/formats/feeds.ts';
import { newsSitemapFaults, sitemapFaults } from '#tests/support/formats/sitemaps.ts';
import { type RunningServer, startServer } from '#tests/support/server.ts';
import { makeDesk, makeStory, publishStory } from '#tests/support/stories.ts';

/** How machines meet the site, over HTTP on the built server. */

let server: RunningServer;
let admin: Client;
let editor: Client;
let desk: Awaited<ReturnType<typeof makeDesk>>;
let story: StoryAnswer;

beforeAll(async () => {
  server = await startServer();
  admin = await signInAsAdmin(server);
  editor = await signInAs(server, 'editor', 'Ruth Editor');
  desk = await makeDesk(editor);
  const made = await makeStory(editor, desk, 'Ferry fares to rise in spring', ['Islanders were not asked.']);
  story = await publishStory(editor, made.id);
});
afterAll(() => server.remove());

const read = async (address: string, headers: Record<string, string> = {}) => {
  const response = await fetch(server.url + address, { redirect: 'manual', headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
};
const change = (fields: Partial<DiscoveryAnswer>) => admin.ok<DiscoveryAnswer>('PATCH', '/discovery', fields);

test('every feed and sitemap is what its format asks for, and answers 304 to who has it', async () => {
  const faults = {
    rss: rssFaults,
    atom: atomFaults,
    json: jsonFeedFaults,
  };
  const feeds: [string, keyof typeof faults, string][] = [
    ['/feeds/rss.xml', 'rss', 'application/rss+xml'],
    ['/feeds/atom.xml', 'atom', 'application/atom+xml'],
    ['/feeds/feed.json', 'json', 'application/feed+json'],
    [`/feeds/${desk.sectionSlug}.xml`, 'rss', 'application/rss+xml'],
    [`/feeds/${desk.sectionSlug}.atom`, 'atom', 'application/atom+xml'],
    [`/feeds/${desk.sectionSlug}.json`, 'json', 'application/feed+json'],
  ];
  for (const [address, format, type] of feeds) {
    const { status, headers, text } = await read(address);
    expect([status, headers.get('content-type')], address).toEqual([200, `${type}; charset=utf-8`]);
    expect(faults[format](text), address).toEqual([]);
    expect(text).toContain('Islanders were not asked.');
    expect((await read(address, { 'if-none-match': headers.get('etag') ?? '' })).status).toBe(304);
  }
  const sitemap = await read('/sitemap.xml');
  expect(sitemapFaults(sitemap.text, server.url)).toEqual([]);
  expect(sitemap.text).toContain(story.url);
  expect(newsSitemapFaults((await read('/news-sitemap.xml')).text, Date.now())).toEqual([]);
  for (const address of [
    '/feeds/nowhere.xml',
    '/feeds/authors/nobody.json',
    '/feeds/x/y/z.xml',
    '/sitemap.xml?page=2',
  ])
    expect((await read(address)).status, address).toBe(404);
});

test('robots.txt, ads.txt, security.txt and the key follow the settings at the next request', async () => {
  expect((await read('/ads.txt')).status).toBe(404);
  expect((await read('/.well-known/security.txt')).status).toBe(404);
  expect((await read('/robots.txt')).text).not.toContain('GPTBot');
  const inHalfAYear = new Date(Date.now() + 180 * 86_400_000).toISOString().slice(0, 10);
  const { indexNowKey } = await change({
    refusedCrawlers: ['GPTBot', 'CCBot'],
    robotsLines: 'Disallow: /old',
    adsTxt: 'example.com, pub-1, DIRECT',
    securityContact: 'safe@news.example',
    securityExpires: inHalfAYear,
    indexNowUrl: 'http://127.0.0.1:1/indexnow',
  });
  const robots = (await read('/robots.txt')).text;
  expect(robots).toContain('User-agent: GPTBot\nUser-agent: CCBot\nDisallow: /\n');
  expect(robots).toContain('User-agent: *\nDisallow: /old\n');
  const ads = await read('/ads.txt?x=1');
  expect([ads.status, ads.headers.get('content-type'), ads.text]).toEqual([
    200,
    'text/plain; charset=utf-8',
    'example.com, pub-1, DIRECT\n',
  ]);
  expect((await read('/.well-known/security.txt')).text).toContain(
    'Contact: mailto:safe@news.example\nExpires: ',
  );
  expect((await read(`/${indexNowKey}.txt`)).text).toBe(indexNowKey);
  expect((await read(`/${'0'.repeat(32)}.txt`)).status).toBe(404);
  const refused = await admin.call('PATCH', '/discovery', { securityExpires: '2020-01-01' });
  expect(refused.status).toBe(400);
  await change({ refusedCrawlers: [], robotsLines: '', adsTxt: '', securityContact: '', indexNowUrl: '' });
  expect((await read('/ads.txt')).status).toBe(404);
});

test('a hub hears of a publish, and feeds name it in a header that HEAD has too', async () => {
  const heard = Promise.withResolvers<string>();
  const hub = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      response.writeHead(204).end();
      heard.resolve(body);
    });
  });
  await new Promise<void>((resolve) => hub.listen(0, '127.0.0.1', resolve));
  const hubUrl = `http://127.0.0.1:${(hub.address() as AddressInfo).port}/`;
  await change({ hubUrl });
  const link = `<${server.url}/feeds/atom.xml>; rel="self", <${hubUrl}>; rel="hub"`;
  await read('/feeds/atom.xml');
  expect((await read('/feeds/atom.xml')).headers.get('link')).toBe(link);
  const head = await fetch(`${server.url}/feeds/atom.xml`, { method: 'HEAD' });
  expect(head.headers.get('link')).toBe(link);
  await publishStory(editor, (await makeStory(editor, desk, 'A second ferry')).id);
  const told = new URLSearchParams(await heard.promise).getAll('hub.url');
  expect(told).toContain(`${server.url}/feeds/rss.xml`);
  expect(told).toContain(`${server.url}/feeds/${desk.sectionSlug}.atom`);
  hub.close();
  await change({ hubUrl: '' });
});

test('a search works by address, forgives a slip, and is stored nowhere', async () => {
  const stored = () => {
    const raw = new Database(path.join(server.dataFolder, 'newsroom.db'), { readonly: true });
    const pages = raw.prepare<[], string>('SELECT path FROM page').pluck().all();
    raw.close();
    return pages.filter((address) => address.startsWith('/search'));
  };
  const found = await read('/search?q=ferry+fares');
  expect(found.text).toContain('<mark>Ferry</mark> <mark>fares</mark> to rise');
  expect(found.text).toContain('content="noindex"');
  const slip = await read(`/search?q=islandres&section=${desk.sectionSlug}`);
  expect(slip.text).toContain('<mark>Islanders</mark> were not asked');
  expect((await read('/search?q=ferry&from=2001-01-01&to=2001-12-31')).text).not.toContain('Ferry fares');
  for (const address of [
    `/search?q=${encodeURIComponent('<script>alert(1)</script>')}`,
    '/search?q=%22unclosed&from=2026-99-99&section=../x&page=99999',
    `/search?q=${'a+'.repeat(400)}`,
    '/search?q=%00NEAR(%22*%5E',
  ]) {
    const { status, text } = await read(address);
    expect(status, address).toBe(200);
    expect(text).not.toContain('<script>alert');
  }
  expect(stored()).toEqual([]);
});

test('the picture for other sites is drawn, follows the headline, and goes with its story', async () => {
  const made = await makeStory(editor, desk, 'A picture for others', ['Text.']);
  const { url, id } = await publishStory(editor, made.id);
  const imageOf = async () => {
    const { text } = await read(url ?? '');
    expect(text).toContain('max-image-preview:large');
    return /property="og:image" content="([^"]+)"/.exec(text)?.[1] ?? '';
  };
  const image = await imageOf();
  expect(image.startsWith(`${server.url}/social/${id}/`)).toBe(true);
  const drawn = await fetch(image);
  expect([drawn.status, drawn.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  expect(await sharp(Buffer.from(await drawn.arrayBuffer())).metadata()).toMatchObject({
    width: 1200,
    height: 630,
  });
  const folder = path.join(server.dataFolder, 'files/social', id.slice(-2), id);
  expect(existsSync(folder)).toBe(true);
  await editor.ok('DELETE', `/stories/${id}/publication`);
  expect(existsSync(folder)).toBe(false);
  expect((await fetch(image, { redirect: 'manual' })).status).toBe(404);
});
