import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StoryAnswer } from '#lib/answers.ts';
import { nodeOf } from '#lib/document/parse.ts';
import { SCHEMA_VERSION } from '#lib/document/schema.ts';
import { textOf } from '#lib/document/text.ts';
import type { FromTab } from '#lib/writing/live.ts';
import { type Client, signInAs, signInAsAdmin } from '../support/client.ts';
import { openTab } from '../support/live-tab.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { documentOf } from '../support/stories.ts';
import { Writer } from '../support/writer.ts';

let server: RunningServer;
let editor: Client;
let reporter: Client;

beforeAll(async () => {
  server = await startServer();
  [editor, reporter] = [await signInAs(server, 'editor'), await signInAs(server, 'reporter')];
});
afterAll(() => server?.remove());

const newStory = (owner: Client, words = '') =>
  owner.ok<StoryAnswer>('POST', '/stories', { document: documentOf('A headline', [words]) });
const textIn = async (client: Client, id: string) =>
  textOf(
    nodeOf({ schema: SCHEMA_VERSION, doc: (await client.ok<StoryAnswer>('GET', `/stories/${id}`)).document }),
  );
const until = async (what: () => boolean | Promise<boolean>) => {
  for (let n = 0; n < 200 && !(await what()); n++) await new Promise((resolve) => setTimeout(resolve, 25));
};

test('two tabs type at once: both see the same in the end, and every word of both is there', async () => {
  const story = await newStory(reporter);
  const writers = [
    new Writer(await openTab(server, reporter), story, 'reporter'),
    new Writer(await openTab(server, editor), story, 'editor'),
  ];
  await Promise.all(writers.map((writer) => writer.enter()));
  await Promise.all(
    writers.map(async (writer) => {
      for (let n = 0; n < 40; n++) await writer.type(`[${writer.clientId} ${n}]`);
    }),
  );
  await until(() => {
    for (const writer of writers) writer.hear();
    return writers.every(({ version }) => version === 80);
  });
  const [a, b] = writers.map(({ state }) => textOf(state.doc));
  expect(a).toBe(b);
  expect(await textIn(editor, story.id)).toBe(a);
  for (const { clientId } of writers)
    for (let n = 0; n < 40; n++) expect(a?.split(`[${clientId} ${n}]`), `${clientId} ${n}`).toHaveLength(2);
});

test('kill -9 in the middle of typing: whatever was acknowledged is there after the restart', async () => {
  const other = await startServer();
  const writerPerson = await signInAsAdmin(other);
  const story = await newStory(writerPerson);
  const writer = new Writer(await openTab(other, writerPerson), story, 'tab');
  await writer.enter();
  const typing = (async () => {
    for (let n = 0; n < 10_000; n++) await writer.type(`<${n}>`);
  })().catch(() => 'cut off');
  await until(() => writer.acknowledged.length > 30);
  await other.kill9();
  expect(await typing).toBe('cut off');

  const again = await startServer({ dataFolder: other.dataFolder, port: other.port });
  const text = await textIn(writerPerson, story.id);
  expect(writer.acknowledged.length).toBeGreaterThan(30);
  for (const words of writer.acknowledged) expect(text).toContain(words);
  // The tab comes back with what it could not send; what had arrived is not written twice.
  await writer.enter(await openTab(again, writerPerson));
  await writer.type('after the restart');
  expect(await textIn(writerPerson, story.id)).toBe(textOf(writer.state.doc));
  expect(new Set(textOf(writer.state.doc).match(/<\d+>/g)).size).toBe(
    textOf(writer.state.doc).match(/<\d+>/g)?.length,
  );
  const found = await writerPerson.ok<{ items: { id: string }[] }>(
    'GET',
    `/stories?q=${encodeURIComponent('headline')}`,
  );
  expect(found.items.map(({ id }) => id)).toContain(story.id);
  await again.remove();
}, 120_000);

test('who is in a story is shown, with a colour for each tab, until the tab leaves', async () => {
  const story = await newStory(editor);
  const [a, b] = [await openTab(server, editor), await openTab(server, editor)];
  a.send({ type: 'enter', storyId: story.id, version: 0, clientId: 'a' });
  await a.next('entered');
  await a.next('present');
  b.send({ type: 'enter', storyId: story.id, version: 0, clientId: 'b' });
  const { present } = await b.next('entered');
  expect(present.map(({ clientId, name }) => [clientId, name])).toEqual([
    ['a', editor.name],
    ['b', editor.name],
  ]);
  expect(new Set(present.map(({ colour }) => colour)).size).toBe(2);
  await a.next('present');
  b.send({ type: 'cursor', storyId: story.id, cursor: { anchor: 1, head: 4, version: 0 } });
  expect(await a.next('cursor')).toMatchObject({ clientId: 'b', cursor: { anchor: 1, head: 4 } });
  b.close();
  expect((await a.next('present')).present.map(({ clientId }) => clientId)).toEqual(['a']);
});

test('changes by HTTP reach open tabs: text, fields, state, and the desk', async () => {
  const story = await newStory(editor);
  const [tab, desk] = [await openTab(server, editor), await openTab(server, reporter)];
  tab.send({ type: 'enter', storyId: story.id, version: story.version, clientId: 'tab' });
  await tab.next('entered');
  desk.send({ type: 'watch desk' });
  desk.send({ type: 'ping' });
  await desk.next('pong');
  await editor.ok('PUT', `/stories/${story.id}/document`, {
    document: documentOf('A headline', ['By script.']),
    baseVersion: story.version,
  });
  expect(await tab.next('steps')).toMatchObject({ storyId: story.id, version: story.version + 1 });
  await editor.ok('PATCH', `/stories/${story.id}`, { slug: 'by-hand' });
  expect(await tab.next('fields')).toMatchObject({ fields: { slug: 'by-hand' }, by: editor.name });
  await editor.ok('PUT', `/stories/${story.id}/state`, { to: 'in review' });
  expect(await tab.next('state')).toMatchObject({ state: 'in review' });
  while ((await desk.next('desk')).storyId !== story.id);
});

test('strangers, other sites and others’ drafts are refused', async () => {
  await expect(openTab(server, null)).rejects.toThrow('401');
  await expect(openTab(server, { cookie: 'slugline_session=guessed' })).rejects.toThrow('401');
  await expect(openTab(server, editor, 'https://evil.example')).rejects.toThrow('403');
  await expect(openTab(server, editor, '')).rejects.toThrow('403');

  const story = await newStory(editor, 'secret');
  const contributor = await signInAs(server, 'contributor');
  const tab = await openTab(server, contributor);
  tab.send({ type: 'enter', storyId: story.id, version: 0, clientId: 'c' });
  expect(await tab.next('refused')).toMatchObject({ ref: null, kind: 'NotFound' });

  // A reporter sees the draft and may not write in it.
  const reading = new Writer(await openTab(server, reporter), story, 'r');
  await reading.enter();
  const step = { stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'text', text: 'x' }] } };
  const own = await openTab(server, reporter);
  const steps: FromTab = {
    type: 'steps',
    storyId: story.id,
    version: 0,
    steps: [step],
    clientId: 'own',
    ref: 7,
  };
  own.send(steps);
  expect(await own.next('refused')).toMatchObject({ ref: 7, kind: 'Conflict' });
  own.send({ type: 'enter', storyId: story.id, version: 0, clientId: 'own' });
  await own.next('entered');
  own.send(steps);
  expect(await own.next('refused')).toMatchObject({ ref: 7, kind: 'NotAllowed' });
  expect(await textIn(editor, story.id)).toBe('A headline\nsecret');
  const audit = await editor.ok<{ items: { subjectId: string; allowed: boolean }[] }>(
    'GET',
    '/audit?limit=50',
  );
  expect(audit.items.some(({ subjectId, allowed }) => subjectId === story.id && !allowed)).toBe(true);
});

test('nobody can take over another person’s client id', async () => {
  const story = await newStory(editor);
  const [mine, theirs] = [await openTab(server, editor), await openTab(server, reporter)];
  mine.send({ type: 'enter', storyId: story.id, version: 0, clientId: 'mine' });
  await mine.next('entered');
  theirs.send({ type: 'enter', storyId: story.id, version: 0, clientId: 'mine' });
  expect(await theirs.next('refused')).toMatchObject({ kind: 'Invalid' });
});

test('a tab that sends too much, too large or nonsense is cut off with a reason; the server goes on', async () => {
  const large = await openTab(server, editor);
  large.sendRaw(JSON.stringify({ type: 'ping', filler: 'x'.repeat(1_100_000) }));
  expect((await large.closed).code).toBe(1009);
  const flood = await openTab(server, editor);
  for (let n = 0; n < 500; n++) flood.send({ type: 'ping' });
  expect(await flood.closed).toMatchObject({ code: 1013 });
  for (const text of ['{', '[]', '{"type":"enter"}', '{"type":"steps","storyId":"1"}']) {
    const tab = await openTab(server, editor);
    tab.sendRaw(text);
    expect((await tab.closed).code, text).toBe(1008);
  }
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
});

test('a removed person is cut off at once, in the middle of a story', async () => {
  const leaver = await signInAs(server, 'reporter');
  const story = await newStory(leaver);
  const writer = new Writer(await openTab(server, leaver), story, 'leaver');
  await writer.enter();
  await writer.type('still here');
  const tab = await openTab(server, leaver);
  await (await signInAsAdmin(server)).ok('PATCH', `/people/${leaver.personId}`, { removed: true });
  expect(await tab.next('who')).toBeTruthy();
  expect((await tab.closed).code).toBe(4401);
  await expect(openTab(server, leaver)).rejects.toThrow('401');
});

test('who is taken off a story hears no more of it, although the tab stays open', async () => {
  const contributor = await signInAs(server, 'contributor');
  const story = await newStory(editor);
  await editor.ok('PATCH', `/stories/${story.id}`, { personIds: [contributor.personId] });
  const tab = await openTab(server, contributor);
  await new Writer(tab, story, 'contributor').enter();
  const writer = new Writer(await openTab(server, editor), story, 'writer');
  await writer.enter();
  await writer.type('for both');
  expect(await tab.next('steps')).toMatchObject({ storyId: story.id });

  await editor.ok('PATCH', `/stories/${story.id}`, { personIds: [] });
  expect(await tab.next('refused')).toMatchObject({ storyId: story.id, ref: null, kind: 'NotFound' });
  await writer.type('for the editor alone');
  tab.send({ type: 'ping' });
  await tab.next('pong');
  expect(tab.unread.filter(({ type }) => type === 'steps')).toEqual([]);
});

test('on SIGTERM tabs are told that the newsroom restarts, and the process ends well', async () => {
  const other = await startServer();
  const tab = await openTab(other, await signInAsAdmin(other));
  const code = other.stop('SIGTERM');
  expect(await tab.closed).toMatchObject({ code: 1001 });
  expect(await code).toBe(0);
  await other.remove();
});
