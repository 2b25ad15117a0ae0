import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ChangesAnswer, CorrectionAnswer, StoryAnswer, SurfacesAnswer } from '#lib/answers.ts';
import { type Client, signInAs } from '#tests/support/client.ts';
import { uploadPhoto } from '#tests/support/photo-upload.ts';
import { type RunningServer, startServer } from '#tests/support/server.ts';
import { documentOf, makeDesk, makeStory, publishStory, rewrite } from '#tests/support/stories.ts';

let server: RunningServer;
let editor: Client;
let desk: Awaited<ReturnType<typeof makeDesk>>;

beforeAll(async () => {
  server = await startServer();
  editor = await signInAs(server, 'editor', 'Ruth Editor');
  desk = await makeDesk(editor);
});
afterAll(() => server.remove());

const read = async (path: string) => {
  const response = await fetch(server.url + path, { redirect: 'manual' });
  return { status: response.status, headers: response.headers, html: await response.text() };
};

/** Published with a photo of its own, and linked to by another story. */
async function aLinkedStory(headline: string) {
  const { id, version } = await makeStory(editor, desk, headline);
  const photo = await uploadPhoto(server, editor);
  await editor.ok('PATCH', `/photos/${photo.id}`, { alt: 'A field', caption: 'A field.' });
  const document = documentOf(headline, ['Wordkilled stands here.']);
  (document.content as object[]).splice(2, 0, {
    type: 'leadPhoto',
    attrs: { photoId: photo.id, alt: 'A field' },
    content: [{ type: 'text', text: 'A field.' }],
  });
  await editor.ok('PUT', `/stories/${id}/document`, { document, baseVersion: version });
  const { url } = await publishStory(editor, id);
  const linking = await makeStory(editor, desk, 'It links to the other one');
  const text = documentOf('It links to the other one', []);
  (text.content as object[]).push({
    type: 'paragraph',
    content: [
      { type: 'text', text: 'It was said. ' },
      { type: 'related', attrs: { storyId: id, text: null } },
    ],
  });
  await editor.ok('PUT', `/stories/${linking.id}/document`, { document: text, baseVersion: linking.version });
  const linked = await publishStory(editor, linking.id);
  return { id, url: url ?? '', linkingUrl: linked.url ?? '', photoId: photo.id };
}

test('the first request after a kill is 410 with the notice, and every surface is clear', async () => {
  const headline = 'A mayor is accused of something untrue';
  const story = await aLinkedStory(headline);
  const former = story.url;
  await editor.ok('PATCH', `/stories/${story.id}`, { slug: `moved-${story.id.slice(-6)}` });
  const { url } = await publishStory(editor, story.id);
  const media = /\/media\/[^"&\s]+\.jpg[^"&\s]*/.exec((await read(url ?? '')).html)?.[0] ?? '';
  expect((await fetch(server.url + media)).status).toBe(200);
  for (const path of ['/', `/${desk.sectionSlug}`, '/feeds/rss.xml', story.linkingUrl])
    expect((await read(path)).html, path).toContain(headline);

  const order = { reason: 'It was invented.', notice: 'We withdrew this story & apologise.' };
  const killed = await editor.ok<StoryAnswer>('PUT', `/stories/${story.id}/kill`, order);
  expect(killed).toMatchObject({ state: 'killed', url: null });

  for (const path of [url ?? '', former, `${url}?utm_source=x`]) {
    const page = await read(path);
    expect(page.status, path).toBe(410);
    expect(page.html).toContain('We withdrew this story &amp; apologise.');
    expect(page.html).toContain('name="robots" content="noindex"');
    expect(page.html).not.toContain('Wordkilled');
    expect(page.html).not.toContain(headline);
  }
  const stored = await fetch(server.url + url, { headers: { 'accept-encoding': 'br' } });
  expect([stored.status, stored.headers.get('content-encoding')]).toEqual([410, 'br']);
  expect((await read(story.linkingUrl)).html).not.toContain('RELATED');
  expect((await fetch(server.url + media)).status).toBe(404);

  const { clear, surfaces } = await editor.ok<SurfacesAnswer>('GET', `/stories/${story.id}/surfaces`);
  expect(surfaces.filter(({ state }) => state !== 'clear')).toEqual([]);
  expect(clear).toBe(true);
  const names = surfaces.map(({ name }) => name).join('\n');
  for (const name of [
    'Its page',
    'A former address',
    'Front page',
    'Section',
    'Author',
    'RSS',
    'JSON',
    'Sitemap',
  ])
    expect(names).toContain(name);
  for (const name of ['News sitemap', 'Search', 'RELATED', 'social image', 'interface', 'CDN'])
    expect(names).toContain(name);

  const again = await editor.call('PUT', `/stories/${story.id}/kill`, order);
  expect([again.status, again.body.error.message]).toEqual([
    409,
    'The story is killed already, and that is final.',
  ]);
  const published = await editor.call('PUT', `/stories/${story.id}/publication`, {});
  expect(published.status).toBe(409);
});

test('a correction is on the page, at /corrections, in feeds and in JSON-LD with the next request', async () => {
  const story = await publishStory(editor, (await makeStory(editor, desk, 'A ferry leaves on time')).id);
  expect((await read('/corrections')).html).not.toContain('A ferry leaves on time');
  expect((await read(story.url ?? '')).html).not.toContain('Updated');
  const note = await editor.ok<CorrectionAnswer>('POST', `/stories/${story.id}/corrections`, {
    type: 'correction',
    text: 'It left <b>late</b>.',
  });
  const { html } = await read(story.url ?? '');
  expect(html).toContain('It left &lt;b&gt;late&lt;/b&gt;.');
  expect(html).toContain(`id="correction-${note.id}"`);
  expect(html).toContain('"@type":"CorrectionComment"');
  expect(html).toContain('Updated');
  const list = (await read('/corrections')).html;
  expect(list).toContain(`href="${story.url}#correction-${note.id}"`);
  expect((await read('/feeds/rss.xml')).html).toContain('Correction, ');
  expect((await read('/feeds/feed.json')).html).toContain('Correction, ');
  const path = `/stories/${story.id}/corrections/${note.id}`;
  await editor.ok('PATCH', path, { text: 'It left an hour late.', n: 1 });
  expect((await read('/corrections')).html).toContain('It left an hour late.');
  expect((await editor.call('PATCH', path, { text: 'Another.', n: 1 })).status).toBe(409);

  await editor.ok('DELETE', `/stories/${story.id}/publication`);
  expect((await read('/corrections')).html).not.toContain('It left an hour late.');
});

test('the draft of a live story says what changed, and its changes can be thrown away', async () => {
  const story = await publishStory(editor, (await makeStory(editor, desk, 'Forty boats wait')).id);
  const text = 'Nothing happend here today, and it was reported.';
  await rewrite(editor, story.id, 'Forty boats wait', text);
  const small = await editor.ok<ChangesAnswer>('GET', `/stories/${story.id}/changes`);
  expect(small.proposal.kind).toBe('minor');
  await rewrite(editor, story.id, 'Forty boats wait', '14 people were hurt here today, and it was reported.');
  const large = await editor.ok<ChangesAnswer>('GET', `/stories/${story.id}/changes`);
  expect(large.proposal.kind).toBe('update');

  const back = await editor.ok<StoryAnswer>('DELETE', `/stories/${story.id}/changes`);
  expect(back.hasUnpublishedChanges).toBe(false);
  expect(JSON.stringify(back.document)).toContain('Nothing happened here today');
  const none = await editor.ok<ChangesAnswer>('GET', `/stories/${story.id}/changes`);
  expect(none).toMatchObject({ total: 0, proposal: { reason: 'Nothing that readers see has changed.' } });
});
