import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import type { AuditAnswer, List, PreviewLinkAnswer, StoryAnswer } from '#lib/answers.ts';
import { signInAs } from '#tests/support/client.ts';
import { uploadPhoto } from '#tests/support/photo-upload.ts';
import { send } from '#tests/support/send.ts';
import { startServer } from '#tests/support/server.ts';
import { documentOf, makeDesk, makeStory, publishStory } from '#tests/support/stories.ts';

/** Previews, the audit's export and the walk along its chain, on the built server. */

const server = await startServer();
afterAll(() => server.remove());
const editor = await signInAs(server, 'editor');
const desk = await makeDesk(editor);
const withoutSession = (address: string, method = 'GET') => fetch(address, { method, redirect: 'manual' });

test('a preview link shows the story to nobody else, is kept nowhere, and ends with a sentence', async () => {
  const story = await makeStory(editor, desk, 'Zebrafish under the bridge');
  const { id, link = '' } = await editor.ok<PreviewLinkAnswer>('POST', `/stories/${story.id}/preview-links`, {
    expiresIn: 1,
    note: 'Counsel',
  });
  expect((await withoutSession(link, 'HEAD')).status).toBe(200);
  const page = await withoutSession(link);
  const html = await page.text();
  expect(page.status).toBe(200);
  expect(html).toContain('Zebrafish under the bridge');
  expect(html).toContain('Preview – not published');
  expect(html).toContain('<meta name="robots" content="noindex"/>');
  for (const without of ['rel="canonical"', 'og:title', 'application/ld+json'])
    expect(html).not.toContain(without);
  expect(Object.fromEntries(page.headers)).toMatchObject({
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow, noarchive',
    'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
  });
  const { items } = await editor.ok<List<PreviewLinkAnswer>>('GET', `/stories/${story.id}/preview-links`);
  expect(items).toMatchObject([{ id, opens: 1, open: true }]);

  await editor.ok('DELETE', `/stories/${story.id}/preview-links/${id}`);
  const ended = await withoutSession(link);
  const words = await ended.text();
  expect(ended.status).toBe(410);
  expect(words).toContain('The newsroom has taken this preview back.');
  expect(words).not.toContain('Zebrafish');
  expect((await withoutSession(`${server.url}/preview/${'A'.repeat(43)}`)).status).toBe(404);
  expect((await withoutSession(`${link}/media/${story.id}/640`)).status).toBe(410);
});

test('the frame of the preview screen is ours alone, in the colours that were asked for', async () => {
  const story = await makeStory(editor, desk, 'Narwhals by night');
  const at = { method: 'GET', path: `/stories/${story.id}/preview?scheme=dark` };
  const page = await send(server, { ...at, cookie: editor.cookie });
  expect(page.text).toContain('Narwhals by night');
  expect(page.text).not.toContain('prefers-color-scheme');
  expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
  expect(page.headers.get('x-frame-options')).toBeNull();
  expect(page.headers.get('cache-control')).toBe('no-store');
  expect((await send(server, at)).status).toBe(401);
  const live = await send(server, {
    ...at,
    path: `/stories/${story.id}/preview?version=live`,
    cookie: editor.cookie,
  });
  expect(live.status).toBe(404);
});

test('the export holds the lines that the filter leaves, and the chain of the whole is intact', async () => {
  const story = await makeStory(editor, desk, 'Otters return');
  await publishStory(editor, story.id);
  await editor.ok('PUT', `/stories/${story.id}/hold`, { reason: '=cmd()' });
  const query = `subjectId=${story.id}`;
  const export_ = (format: string) =>
    send(server, { method: 'GET', path: `/audit/export?format=${format}&${query}`, cookie: editor.cookie });
  const jsonl = await export_('jsonl');
  const lines = jsonl.text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map(({ action }) => action)).toEqual(expect.arrayContaining(['publish', 'hold']));
  expect(lines.every(({ subjectId, hash }) => subjectId === story.id && hash.length === 64)).toBe(true);
  const csv = await export_('csv');
  expect(csv.headers.get('content-disposition')).toMatch(/^attachment; filename="audit-.+\.csv"$/);
  expect(csv.text.trim().split('\r\n')).toHaveLength(lines.length + 1);

  const { items } = await editor.ok<List<AuditAnswer>>('GET', '/audit?action=export%20audit');
  expect(items[0]?.detail).toMatchObject({ format: 'csv', subjectId: story.id });
  for (const [filter, some] of [
    ['from=2020-01-01&to=2020-01-02', false],
    ['kind=photo', false],
    ['kind=story&from=2020-01-01', true],
  ] as const)
    expect((await editor.ok<List<AuditAnswer>>('GET', `/audit?${query}&${filter}`)).items.length > 0).toBe(
      some,
    );
  expect((await editor.call('GET', '/audit?from=2026-02-31')).status).toBe(400);

  const { stdout } = await promisify(execFile)(process.execPath, ['bin/newsroom.ts', 'verify-audit'], {
    cwd: path.join(import.meta.dirname, '../..'),
    env: { ...process.env, NEWSROOM_DATA: server.dataFolder },
  });
  expect(stdout).toMatch(/^The audit is intact: \d+ lines\. Last hash: [\da-f]{64}\n$/);
});

test('photos that no reader may see come by the link, and by no other way', async () => {
  const photo = await uploadPhoto(server, editor);
  const story = await editor.ok<StoryAnswer>('POST', '/stories', {});
  const text = documentOf('With a photo', ['Words.']) as { content: unknown[] };
  text.content.splice(2, 0, { type: 'leadPhoto', attrs: { photoId: photo.id, alt: 'A field' } });
  await editor.ok('PUT', `/stories/${story.id}/document`, { document: text, baseVersion: story.version });
  const { link = '' } = await editor.ok<PreviewLinkAnswer>('POST', `/stories/${story.id}/preview-links`, {});
  const html = await (await withoutSession(link)).text();
  const [, src = ''] = /<img src="([^"]+)"/.exec(html) ?? [];
  expect(src).toMatch(new RegExp(`^/preview/[\\w-]{43}/media/${photo.id}/\\d+$`));
  const bytes = await withoutSession(server.url + src);
  expect([bytes.status, bytes.headers.get('content-type')]).toEqual([200, 'image/webp']);
  expect(html).not.toMatch(/(src|srcset)="\/media\//i);
  const other = await uploadPhoto(server, editor);
  expect((await withoutSession(server.url + src.replace(photo.id, other.id))).status).toBe(404);
});
