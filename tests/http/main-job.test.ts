import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StoryAnswer, StoryLink } from '#lib/answers.ts';
import { type Client, signInAs } from '#tests/support/client.ts';
import { type RunningServer, startServer } from '#tests/support/server.ts';
import { documentOf, makeDesk, makeStory, publishStory, rewrite } from '#tests/support/stories.ts';

let server: RunningServer;
let editor: Client;
let reporter: Client;

beforeAll(async () => {
  server = await startServer();
  editor = await signInAs(server, 'editor', 'Ruth Editor');
  reporter = await signInAs(server, 'reporter', 'Mara Reporter');
});
afterAll(() => server.remove());

const read = async (path: string) => {
  const response = await fetch(server.url + path, { redirect: 'manual' });
  return { status: response.status, headers: response.headers, html: await response.text() };
};

/** A story with a RELATED link in its second paragraph. */
async function linkingStory(
  desk: Awaited<ReturnType<typeof makeDesk>>,
  targetId: string,
  text: string | null = null,
) {
  const story = await makeStory(editor, desk, 'A story that links');
  const document = documentOf('A story that links', ['Before.']);
  (document.content as object[]).push({
    type: 'paragraph',
    content: [
      { type: 'text', text: 'It was said. ' },
      { type: 'related', attrs: { storyId: targetId, text } },
      { type: 'text', text: ' More followed.' },
    ],
  });
  const { version } = await editor.ok<StoryAnswer>('GET', `/stories/${story.id}`);
  await editor.ok('PUT', `/stories/${story.id}/document`, { document, baseVersion: version });
  return publishStory(editor, story.id);
}

test('editing a live story changes nothing public until Publish changes', async () => {
  const desk = await makeDesk(editor);
  const story = await makeStory(editor, desk, 'The first headline', ['The first text.']);
  const published = await publishStory(editor, story.id);
  expect(published).toMatchObject({ state: 'published', hasUnpublishedChanges: false });
  expect((await read(published.url ?? '')).html).toContain('The first text.');

  const edited = await rewrite(editor, story.id, 'The second headline', 'The second text.');
  expect(edited.hasUnpublishedChanges).toBe(true);
  expect((await read(published.url ?? '')).html).not.toContain('The second text.');

  await publishStory(editor, story.id);
  const after = await read(published.url ?? '');
  expect(after.html).toContain('The second text.');
  expect(after.html).not.toContain('The first text.');
  expect((await read(`/${desk.sectionSlug}`)).html).toContain('The second headline');
  expect((await read('/feeds/rss.xml')).html).toContain('The second text.');
});

test('unpublishing takes the story from its page, front, section, feeds and sitemap at the next request', async () => {
  const desk = await makeDesk(editor);
  const { id, url } = await publishStory(
    editor,
    (await makeStory(editor, desk, 'Gone tomorrow', ['Wordunpublished is here.'])).id,
  );
  const surfaces = [
    '/',
    `/${desk.sectionSlug}`,
    '/feeds/rss.xml',
    '/feeds/feed.json',
    '/sitemap.xml',
    '/news-sitemap.xml',
  ];
  for (const surface of surfaces) expect((await read(surface)).html, surface).toContain(url);

  await editor.ok('DELETE', `/stories/${id}/publication`);
  expect((await read(url ?? '')).status).toBe(404);
  for (const surface of surfaces) expect((await read(surface)).html, surface).not.toContain(url);
  expect((await read('/search?q=Wordunpublished')).html).not.toContain('Gone tomorrow');

  const back = await publishStory(editor, id);
  expect(back.url).toBe(url);
  expect((await read(url ?? '')).status).toBe(200);
});

test('a RELATED link shows the target’s present headline, and leaves no trace while the target is not public', async () => {
  const desk = await makeDesk(editor);
  const target = await makeStory(editor, desk, 'The target’s first headline');
  const { url } = await linkingStory(desk, target.id);
  expect((await read(url ?? '')).html).not.toContain('RELATED');
  expect((await read(url ?? '')).html).toMatch(/It was said\. More followed\./);

  const live = await publishStory(editor, target.id);
  const shown = (await read(url ?? '')).html;
  expect(shown).toContain('RELATED');
  expect(shown).toContain(`href="${live.url}"`);
  expect(shown).toContain('The target’s first headline');

  await rewrite(editor, target.id, 'A better headline', 'The same facts.');
  await publishStory(editor, target.id);
  const renamed = (await read(url ?? '')).html;
  expect(renamed).toContain('A better headline');
  expect(renamed).not.toContain('The target’s first headline');

  await editor.ok('DELETE', `/stories/${target.id}/publication`);
  expect((await read(url ?? '')).html).not.toContain('RELATED');
  expect((await read('/feeds/rss.xml')).html).not.toContain('A better headline');
});

test('a writer’s own text for a RELATED link stays, and who links here is known', async () => {
  const desk = await makeDesk(editor);
  const target = await publishStory(editor, (await makeStory(editor, desk, 'A long official headline')).id);
  const { url } = await linkingStory(desk, target.id, 'What we reported in May');
  const { html } = await read(url ?? '');
  expect(html).toContain('What we reported in May');
  await expect
    .poll(
      async () =>
        (await editor.ok<{ items: StoryLink[] }>('GET', `/stories/${target.id}/links`)).items.length,
    )
    .toBe(1);
});

test('stories to link to are found by words and by address, and never the story itself', async () => {
  const desk = await makeDesk(editor);
  const story = await publishStory(editor, (await makeStory(editor, desk, 'Quokkas seen in harbour')).id);
  const find = async (client: Client, query: string) =>
    (await client.ok<{ items: StoryLink[] }>('GET', `/related?${query}`)).items.map((item) => item.id);
  expect(await find(reporter, 'q=quokkas')).toContain(story.id);
  expect(await find(reporter, `q=${encodeURIComponent(server.url + story.url)}`)).toEqual([story.id]);
  expect(await find(reporter, `q=quokkas&except=${story.id}`)).not.toContain(story.id);
  const contributor = await signInAs(server, 'contributor');
  expect(await find(contributor, 'q=quokkas')).toContain(story.id);
});

test('a partner’s byline form and licence are printed, and a change shows at once', async () => {
  const desk = await makeDesk(editor);
  const partner = await editor.ok<{ id: string }>('POST', '/partners', {
    name: 'Test Wire',
    bylineForm: '{authors} of Test Wire',
    licence: 'Free to republish with this paragraph.',
  });
  const story = await makeStory(editor, desk, 'From the wire');
  await editor.ok('PATCH', `/stories/${story.id}`, { partnerId: partner.id });
  const { url } = await publishStory(editor, story.id);
  const first = (await read(url ?? '')).html;
  expect(first).toMatch(/Author[^<]*(<\/a>)?[^<]* of Test Wire/);
  expect(first).toContain('Free to republish with this paragraph.');
  await editor.ok('PATCH', `/partners/${partner.id}`, { licence: 'Ask before republishing.' });
  const second = (await read(url ?? '')).html;
  expect(second).toContain('Ask before republishing.');
  expect(second).not.toContain('Free to republish');
});

test('a new slug of a live story leads there from every former address, with the query kept', async () => {
  const desk = await makeDesk(editor);
  const story = await makeStory(editor, desk, 'Moves about');
  const first = await publishStory(editor, story.id);
  await editor.ok('PATCH', `/stories/${story.id}`, { slug: `second-${story.slug}` });
  const second = await publishStory(editor, story.id);
  await editor.ok('PATCH', `/stories/${story.id}`, { slug: `third-${story.slug}` });
  const third = await publishStory(editor, story.id);
  for (const former of [first.url, second.url]) {
    const answer = await read(`${former}?utm_source=x&page=2`);
    expect(answer.status).toBe(301);
    expect(answer.headers.get('location')).toMatch(new RegExp(`${third.url}\\?.*page=2$`));
  }
  expect((await read(third.url ?? '')).status).toBe(200);
});

test('an update moves the reader’s time, a minor fix does not', async () => {
  const desk = await makeDesk(editor);
  const story = await makeStory(editor, desk, 'Mended');
  const { url } = await publishStory(editor, story.id);
  const modified = async () => /"dateModified":"([^"]+)"/.exec((await read(url ?? '')).html)?.[1] ?? 'none';
  const first = await modified();
  await rewrite(editor, story.id, 'Mended', 'A typo mended.');
  await editor.ok('PUT', `/stories/${story.id}/publication`, { kind: 'minor' });
  expect(await modified()).toBe(first);
  await rewrite(editor, story.id, 'Mended', 'A new fact.');
  await editor.ok('PUT', `/stories/${story.id}/publication`, { kind: 'update' });
  expect(await modified()).not.toBe(first);
});

test('a publish that is not ready lists each fault and changes nothing', async () => {
  const story = await editor.ok<StoryAnswer>('POST', '/stories', { authorIds: [] });
  const refused = await editor.call('PUT', `/stories/${story.id}/publication`, {});
  expect(refused.status).toBe(422);
  const rules = refused.body.error.findings?.map((finding) => finding.rule) ?? [];
  expect(rules.length).toBeGreaterThanOrEqual(4);
  expect((await editor.ok<StoryAnswer>('GET', `/stories/${story.id}`)).state).toBe('draft');
});

test('a move that does not exist is refused with a sentence, and a return needs a note', async () => {
  const story = await reporter.ok<StoryAnswer>('POST', '/stories', {});
  const illegal = await reporter.call('PUT', `/stories/${story.id}/state`, { to: 'published' });
  expect(illegal.status).toBe(409);
  expect(illegal.body.error.message).toMatch(/Publish/);
  await reporter.ok('PUT', `/stories/${story.id}/state`, { to: 'in review' });
  expect((await editor.call('PUT', `/stories/${story.id}/state`, { to: 'spiked' })).status).toBe(200);
  expect((await editor.call('PUT', `/stories/${story.id}/state`, { to: 'draft' })).status).toBe(200);
  await reporter.ok('PUT', `/stories/${story.id}/state`, { to: 'in review' });
  await editor.ok('PUT', `/stories/${story.id}/state`, { to: 'approved' });
  expect((await editor.call('PUT', `/stories/${story.id}/state`, { to: 'draft' })).status).toBe(400);
  const back = await editor.ok<StoryAnswer>('PUT', `/stories/${story.id}/state`, {
    to: 'draft',
    note: 'Second source.',
  });
  expect(back.state).toBe('draft');
});

test('two people’s changes of two fields both stay', async () => {
  const desk = await makeDesk(editor);
  const story = await editor.ok<StoryAnswer>('POST', '/stories', {});
  await Promise.all([
    editor.ok('PATCH', `/stories/${story.id}`, { sectionId: desk.sectionId }),
    editor.ok('PATCH', `/stories/${story.id}`, { slug: 'both-stay' }),
    editor.ok('PATCH', `/stories/${story.id}`, { authorIds: [desk.authorId] }),
  ]);
  expect(await editor.ok<StoryAnswer>('GET', `/stories/${story.id}`)).toMatchObject({
    sectionId: desk.sectionId,
    slug: 'both-stay',
    authorIds: [desk.authorId],
  });
});

test('a publication with a word that the newsroom does not know publishes nothing', async () => {
  const desk = await makeDesk(editor);
  const story = await makeStory(editor, desk, 'Not yet');
  const when = { local: '2027-01-01T06:00', zone: 'UTC' };
  expect((await editor.call('PUT', `/stories/${story.id}/publication`, { when })).status).toBe(400);
  expect((await editor.ok<StoryAnswer>('GET', `/stories/${story.id}`)).state).toBe('draft');
});
