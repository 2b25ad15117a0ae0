import path from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, expect, test } from 'vitest';
import type { StoryAnswer } from '#lib/answers.ts';
import { localOf } from '#lib/schedule/wall-time.ts';
import { signInAs } from '../support/client.ts';
import { crawl } from '../support/crawl.ts';
import { previewOf, uploadPhoto } from '../support/photo-upload.ts';
import { startServer } from '../support/server.ts';
import { documentOf, makeDesk, makeStory, publishStory } from '../support/stories.ts';

const server = await startServer();
afterAll(() => server.remove());
const editor = await signInAs(server, 'editor');
const desk = await makeDesk(editor);

test('nothing of an embargoed story is in any public answer, until it is lifted', async () => {
  const word = 'zanzibarometer';
  const draft = await makeStory(editor, desk, `The ${word} falls`);
  const photo = await uploadPhoto(server, editor);
  await editor.ok('PATCH', `/photos/${photo.id}`, { caption: `A ${word}.`, alt: `A ${word}` });
  const topic = await editor.ok<{ id: string }>('POST', '/topics', { name: 'Weather of the north' });
  await editor.ok('PATCH', `/stories/${draft.id}`, { topicIds: [topic.id], slug: `the-${word}` });
  const { content, ...doc } = documentOf(`The ${word} falls`, [`Experts are puzzled by the ${word}.`]) as {
    type: string;
    content: object[];
  };
  const withPhoto = [
    ...content.slice(0, 2),
    {
      type: 'leadPhoto',
      attrs: { photoId: photo.id, alt: `A ${word}` },
      content: [{ type: 'text', text: word }],
    },
    ...content.slice(2),
  ];
  const { version } = await editor.ok<StoryAnswer>('GET', `/stories/${draft.id}`);
  await editor.ok('PUT', `/stories/${draft.id}/document`, {
    document: { ...doc, content: withPhoto },
    baseVersion: version,
  });
  await editor.ok('PUT', `/stories/${draft.id}/embargo`, { until: null });
  const pinned = await editor.ok<StoryAnswer>('PUT', `/stories/${draft.id}/publication`, {});
  expect(pinned).toMatchObject({ state: 'scheduled', url: null });

  const linking = await makeStory(editor, desk, 'The glass of the port');
  const related = { type: 'related', attrs: { storyId: draft.id, text: null } };
  await editor.ok('PUT', `/stories/${linking.id}/document`, {
    document: {
      type: 'doc',
      content: [
        ...content
          .slice(0, 1)
          .map(() => ({ type: 'headline', content: [{ type: 'text', text: 'The glass' }] })),
        { type: 'dek' },
        { type: 'paragraph', content: [{ type: 'text', text: 'It is low. ' }, related] },
      ],
    },
    baseVersion: linking.version,
  });
  const { url } = await publishStory(editor, linking.id);
  const widths = photo.renditions.map(({ width }) => width);
  const media = photo.renditions.map(
    ({ width, format, hash }) => `/media/${photo.id}/${width}.${format}${hash ? `?v=${hash}` : ''}`,
  );
  const starts = [
    url ?? '/',
    `/search?q=${word}`,
    `/feeds/rss.xml`,
    '/feeds/feed.json',
    '/sitemap.xml',
    '/news-sitemap.xml',
  ];

  const hidden = await crawl(server, ['/', ...starts, `/section/${desk.sectionSlug}`]);
  expect(hidden.pages.length).toBeGreaterThan(8);
  // The search prints what was asked for.
  const leaks = hidden.pages.filter(
    (page) =>
      !page.address.includes(word) &&
      (page.text.toLowerCase().includes(word) || page.text.includes(photo.id)),
  );
  expect(leaks.map(({ address }) => address)).toEqual([]);
  expect(hidden.pages.find(({ address }) => address.includes(`q=${word}`))?.text).not.toContain('falls');
  for (const address of media) expect((await fetch(server.url + address)).status).toBe(404);
  for (const api of [`/stories/${draft.id}`, '/schedule', `/related?q=${word}`, `/photos/${photo.id}`])
    expect((await fetch(`${server.url}/api/newsroom${api}`)).status).toBe(401);
  expect((await previewOf(server, { ...editor, cookie: '' }, photo, widths[0] ?? 0)).status).toBe(401);

  const refused = await editor.call('DELETE', `/stories/${draft.id}/embargo`, { publish: true });
  expect(refused.status).toBe(400);
  const lifted = await editor.ok<StoryAnswer>('DELETE', `/stories/${draft.id}/embargo`, {
    reason: 'It was in the evening news.',
    publish: true,
  });
  expect((await fetch(server.url + lifted.url)).status).toBe(200);
  const shown = await crawl(server, ['/', ...starts]);
  expect(shown.pages.filter(({ text }) => text.toLowerCase().includes(word)).length).toBeGreaterThan(4);
});

test('what was due while the newsroom was down goes out at its start, once, and the desk says how late', async () => {
  const own = await startServer();
  const chief = await signInAs(own, 'editor');
  const story = await makeStory(chief, await makeDesk(chief), 'Due at night');
  const at = { local: '2031-03-04T06:00', zone: 'UTC' };
  await chief.ok('PUT', `/stories/${story.id}/publication`, { at });
  await own.stop();
  const due = Date.now() - 2 * 3_600_000;
  const raw = new Database(path.join(own.dataFolder, 'newsroom.db'));
  raw
    .prepare('UPDATE schedule SET at = ?, local = ?')
    .run(Math.floor(due / 60_000) * 60_000, localOf(due, 'UTC'));
  raw.close();

  const again = await startServer({ dataFolder: own.dataFolder, port: own.port });
  try {
    const read = () => chief.ok<StoryAnswer>('GET', `/stories/${story.id}`);
    await expect.poll(async () => (await read()).state, { timeout: 10_000 }).toBe('published');
    const { missed, url } = await read();
    expect(missed).toMatchObject({ outcome: 'out' });
    expect(missed?.lateMs).toBeGreaterThan(2 * 3_600_000 - 1);
    expect((await fetch(again.url + url)).status).toBe(200);
  } finally {
    await again.remove();
  }
});
