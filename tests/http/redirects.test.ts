import { afterAll, expect, test } from 'vitest';
import type {
  ImportAnswer,
  RedirectAnswer,
  RepublicationAnswer,
  StoryAnswer,
  TestAnswer,
} from '#lib/answers.ts';
import { signInAs, signInAsAdmin } from '#tests/support/client.ts';
import { startServer } from '#tests/support/server.ts';
import { makeDesk, makeStory, publishStory } from '#tests/support/stories.ts';

/** Former addresses as readers meet them, on the built server. */

const server = await startServer();
afterAll(() => server.remove());
const editor = await signInAs(server, 'editor');
const admin = await signInAsAdmin(server);
const desk = await makeDesk(editor);

const get = (path: string) => fetch(server.url + path, { redirect: 'manual' });
const ledTo = async (path: string) => {
  const answer = await get(path);
  return [answer.status, answer.headers.get('location')];
};
const redirect = (from: string, to: string | null, more = {}) =>
  editor.ok<RedirectAnswer>('POST', '/redirects', { from, to, ...more });

test('old addresses of any shape lead straight to the present one, with what hung on them', async () => {
  const story = await publishStory(editor, (await makeStory(editor, desk, 'The ferry')).id);
  await redirect('/2014/05/Old-Title.html', story.url);
  await redirect('/?p=123', story.url);
  await redirect('/caf%C3%A9', 'https://elsewhere.example/');
  await redirect('/gone', null, { status: 410 });
  const moved = await editor.ok<StoryAnswer>('PATCH', `/stories/${story.id}`, {
    slug: `${story.slug}-sinks`,
  });
  const now = (await publishStory(editor, moved.id)).url;

  expect(await ledTo('/2014/05/old-title.html')).toEqual([301, now]);
  expect(await ledTo('/2014/05/OLD-title.html/?x=1')).toEqual([301, `${now}?x=1`]);
  expect(await ledTo('/?p=123&utm_source=mail')).toEqual([301, `${now}?utm_source=mail`]);
  expect(await ledTo('/caf%c3%a9/')).toEqual([301, 'https://elsewhere.example/']);
  expect(await ledTo(`${story.url}/?x=1`)).toEqual([301, `${now}?x=1`]);
  const gone = await get('/gone');
  expect([gone.status, gone.headers.get('cache-control')]).toEqual([410, 'no-cache']);
  expect(await gone.text()).toMatch(/<h1>This story is no longer published<\/h1>.*Search/s);
  expect((await get('/?p=124')).status).toBe(200);
  expect((await get('/nothing')).status).toBe(404);
  const tested = await editor.ok<TestAnswer>('GET', '/redirects/test?url=/2014/05/old-title.html');
  expect(tested).toMatchObject({ ok: true, sentence: 'Readers get a page after one redirect.' });
  expect(tested.hops.map(({ status }) => status)).toEqual([301, 200]);
});

test('a redirect never stands in the way of a page', async () => {
  const section = `/${desk.sectionSlug}`;
  const made = await redirect(section, '/elsewhere');
  expect(made.warnings[0]).toContain('There is a page');
  expect((await get(section)).status).toBe(200);
  expect(await ledTo(`${section}/`)).toEqual([308, section]);
});

test('a renamed section leads on from its page and its feed', async () => {
  const own = await makeDesk(editor);
  const slug = `${own.sectionSlug}-new`;
  await editor.ok('PATCH', `/sections/${own.sectionId}`, { slug });
  expect(await ledTo(`/${own.sectionSlug}?page=2`)).toEqual([301, `/${slug}?page=2`]);
  expect(await ledTo(`/feeds/${own.sectionSlug}.xml`)).toEqual([301, `/feeds/${slug}.xml`]);
});

test('a slug that another story has is refused, one that it had before is not', async () => {
  const first = await publishStory(editor, (await makeStory(editor, desk, 'First')).id);
  const second = await publishStory(editor, (await makeStory(editor, desk, 'Second')).id);
  const taken = await editor.call('PATCH', `/stories/${second.id}`, { slug: first.slug });
  expect(taken.status).toBe(400);
  expect(taken.body.error.fields?.slug).toContain('Choose another slug');
  // A and B swap.
  await editor.ok('PATCH', `/stories/${first.id}`, { slug: `${first.slug}-x` });
  await publishStory(editor, first.id);
  expect(await editor.ok('GET', `/stories/${second.id}/slug?slug=${first.slug}`)).toMatchObject({
    fault: null,
    warning: expect.stringContaining('“First”'),
  });
  await editor.ok('PATCH', `/stories/${second.id}`, { slug: first.slug });
  await publishStory(editor, second.id);
  await editor.ok('PATCH', `/stories/${first.id}`, { slug: second.slug });
  const swapped = await publishStory(editor, first.id);
  expect(swapped.url).toBe(second.url);
  for (const path of [first.url, second.url]) expect((await get(path ?? '')).status).toBe(200);
  expect(await ledTo(`${first.url}-x`)).toEqual([301, second.url]);
});

test('a story is offered for republication only where all agree, and is counted without cookies', async () => {
  const story = await publishStory(editor, (await makeStory(editor, desk, 'Take me', ['Words & more.'])).id);
  const page = `${story.url}/republish`;
  expect((await get(page)).status).toBe(404);
  await admin.ok('PATCH', '/settings', { republish: true, republishTerms: 'Name the writer.' });
  const answer = await get(page);
  expect(answer.status).toBe(200);
  const html = await answer.text();
  for (const words of [
    'Name the writer.',
    'Words &amp;amp; more.',
    'first published by',
    `republication/${story.id}.gif`,
  ])
    expect(html).toContain(words);
  expect(answer.headers.get('set-cookie')).toBeNull();
  expect((await get(`/republication/${story.id}.gif`)).headers.get('content-type')).toBe('image/gif');
  const told = await editor.ok<RepublicationAnswer>('GET', `/stories/${story.id}/republication`);
  expect(told).toMatchObject({ offered: true, url: page });
  await editor.ok('PATCH', `/stories/${story.id}`, { republish: false });
  await publishStory(editor, story.id);
  expect((await get(page)).status).toBe(404);
});

test('a large or broken file is refused in a sentence', async () => {
  const refused = async (csv: string) => {
    const { status, body } = await editor.call('PUT', '/redirects/import', { csv, apply: 'all' });
    return `${status} ${body.error.message}`;
  };
  expect(await refused('x'.repeat(10_500_000))).toMatch(/^413 .*10 MB/);
  expect(await refused('/a,"/b')).toMatch(/^400 .*not CSV/);
  expect(await refused('/a,/b\n/b,/a')).toMatch(/^400 .*in a circle: .*Nothing was changed/);
  expect(
    await editor.ok<ImportAnswer>('PUT', '/redirects/import', { csv: '"/q,1","/world"\n' }),
  ).toMatchObject({
    added: 1,
    written: false,
  });
});
