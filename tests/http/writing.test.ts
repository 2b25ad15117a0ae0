import { afterAll, beforeAll, expect, test } from 'vitest';
import type { List, StoryAnswer, VersionAnswer } from '#lib/answers.ts';
import type { ErrorAnswer } from '#lib/errors.ts';
import { type Client, signInAs } from '../support/client.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { documentOf } from '../support/stories.ts';

let server: RunningServer;
let editor: Client;
let reporter: Client;

beforeAll(async () => {
  server = await startServer();
  [editor, reporter] = [await signInAs(server, 'editor'), await signInAs(server, 'reporter')];
});
afterAll(() => server?.remove());

const newStory = (owner: Client, ...paragraphs: string[]) =>
  owner.ok<StoryAnswer>('POST', '/stories', { document: documentOf('Head', paragraphs) });
const insert = (text: string, at = 1) => ({
  stepType: 'replace',
  from: at,
  to: at,
  slice: { content: [{ type: 'text', text }] },
});
type Behind = { error: { kind: string; current: { version: number; steps: { clientId: string }[] } } };

test('steps by HTTP: accepted, and 409 with what came between for who is behind', async () => {
  const { id, version } = await newStory(reporter, 'Body.');
  const first = { version, steps: [insert('A ')], clientId: 'script' };
  expect(await reporter.call('POST', `/stories/${id}/steps`, first)).toMatchObject({
    status: 200,
    body: { version: version + 1 },
  });
  // A colleague's tab would take steps under its own client id for its own: a script's never are.
  const clientId = `script:${reporter.personId}:script`;
  const late = await editor.call<Behind>('POST', `/stories/${id}/steps`, { ...first, clientId: 'late' });
  expect(late.status).toBe(409);
  expect(late.body.error.current).toMatchObject({ version: version + 1, steps: [{ clientId }] });
  expect(await reporter.ok('GET', `/stories/${id}/steps?since=${version}`)).toMatchObject({
    version: version + 1,
    steps: [{ clientId, step: { stepType: 'replace' } }],
  });
  expect(await reporter.ok<StoryAnswer>('GET', `/stories/${id}`)).toMatchObject({ headline: 'A Head' });
  expect((await reporter.call('GET', `/stories/${id}/steps?since=999`)).status).toBe(409);
});

test('batches that are too many, too large, impossible or not allowed store nothing', async () => {
  const { id, version } = await newStory(editor, 'Body.');
  const send = (client: Client, steps: unknown[], change = {}) =>
    client.call('POST', `/stories/${id}/steps`, { version, steps, clientId: 'script', ...change });
  const contributor = await signInAs(server, 'contributor');
  expect((await send(editor, Array(201).fill(insert('x')))).status).toBe(400);
  expect((await send(editor, [insert('x'.repeat(3_000_000))])).status).toBe(400);
  expect((await send(editor, [insert('x', 9_999)])).status).toBe(400);
  expect((await send(editor, [insert('x')], { version: -1 })).status).toBe(400);
  expect((await send(editor, [insert('x')], { clientId: '' })).status).toBe(400);
  expect((await send(reporter, [insert('x')])).status).toBe(403);
  expect((await send(contributor, [insert('x')])).status).toBe(404);
  expect(await editor.ok<StoryAnswer>('GET', `/stories/${id}`)).toMatchObject({ version, headline: 'Head' });
});

test('a whole document becomes steps and a version; the same again changes nothing', async () => {
  const { id, version } = await newStory(editor, 'First.', 'Second.', 'Third.');
  const put = { document: documentOf('Head', ['First.', 'Other.', 'Third.']), baseVersion: version };
  const changed = await editor.ok<StoryAnswer>('PUT', `/stories/${id}/document`, put);
  expect(changed.version).toBe(version + 1);
  expect(changed.document).toEqual((await editor.ok<StoryAnswer>('GET', `/stories/${id}`)).document);
  expect(JSON.stringify(changed.document)).toContain('Other.');
  const again = await editor.ok<StoryAnswer>('PUT', `/stories/${id}/document`, {
    ...put,
    baseVersion: version + 1,
  });
  expect(again.version).toBe(version + 1);
  const versions = await editor.ok<List<VersionAnswer>>('GET', `/stories/${id}/versions`);
  expect(versions.items.map(({ n, kind, by }) => [n, kind, by.name])).toEqual([[1, 'replace', editor.name]]);
});

test('a whole document from an older version is 409 with both texts, and nothing is replaced', async () => {
  const { id, version } = await newStory(editor, 'Ours.');
  const put = (words: string) =>
    editor.call('PUT', `/stories/${id}/document`, {
      document: documentOf('Head', [words]),
      baseVersion: version,
    });
  expect((await put('Theirs.')).status).toBe(200);
  const refused = await put('Mine.');
  expect(refused.status).toBe(409);
  const { current, message } = refused.body.error as {
    current: { version: number; document: object; yours: object };
    message: string;
  };
  expect(message).toContain('Nothing was replaced');
  expect(current.version).toBe(version + 1);
  expect(JSON.stringify(current.document)).toContain('Theirs.');
  expect(JSON.stringify(current.yours)).toContain('Mine.');
  expect(JSON.stringify((await editor.ok<StoryAnswer>('GET', `/stories/${id}`)).document)).toContain(
    'Theirs.',
  );
});

test('of many writes at once from one version exactly one wins', async () => {
  const { id, version } = await newStory(editor, 'Start.');
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, n) =>
      editor.call('PUT', `/stories/${id}/document`, {
        document: documentOf('Head', [`Text ${n}.`]),
        baseVersion: version,
      }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(11).fill(409)]);
  expect((await editor.ok<StoryAnswer>('GET', `/stories/${id}`)).version).toBe(version + 1);
});

test('documents that are no story are refused with a sentence and change nothing', async () => {
  const { id, version } = await newStory(editor, 'Kept.');
  const nested = (depth: number): object =>
    depth === 0 ? { type: 'paragraph' } : { type: 'quote', content: [nested(depth - 1)] };
  const link = (href: string) => [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }];
  const body = (...content: object[]) => ({
    type: 'doc',
    content: [{ type: 'headline' }, { type: 'dek' }, ...content],
  });
  for (const document of [
    null,
    'text',
    {},
    { type: 'doc' },
    body({ type: 'iframe' }),
    body({ type: 'paragraph', attrs: { onclick: 'x' } }),
    body({ type: 'paragraph', content: link('javascript:alert(1)') }),
    body({ type: 'heading', attrs: { level: 9 } }),
    body(nested(1000)),
    body({ type: 'paragraph', content: [{ type: 'text', text: 'x'.repeat(2_500_000) }] }),
  ]) {
    const refused = await editor.call('PUT', `/stories/${id}/document`, { document, baseVersion: version });
    expect(refused.status, JSON.stringify(document).slice(0, 100)).toBe(400);
    expect(refused.body.error.message).toMatch(/^[A-Z“].{10,}/);
  }
  // Nine megabytes of nothing but nesting.
  const deep = `${'{"type":"quote","content":['.repeat(300_000)}${']}'.repeat(300_000)}`;
  const answer = await fetch(`${server.url}/api/newsroom/stories/${id}/document`, {
    method: 'PUT',
    headers: { cookie: editor.cookie, 'content-type': 'application/json' },
    body: `{"baseVersion":${version},"document":{"type":"doc","content":[${deep}]}}`,
  });
  expect(answer.status).toBe(400);
  expect(((await answer.json()) as ErrorAnswer).error.message).toMatch(/nested too deeply|larger than/);
  expect(await editor.ok<StoryAnswer>('GET', `/stories/${id}`)).toMatchObject({ version });
});

test('a save by hand keeps the text as it was, whatever is written later', async () => {
  const { id, version } = await newStory(reporter, 'Early.');
  const saved = await reporter.call<VersionAnswer>('POST', `/stories/${id}/versions`, {
    note: 'before lunch',
  });
  expect(saved).toMatchObject({ status: 201, body: { n: 1, kind: 'save', note: 'before lunch' } });
  await reporter.ok('PUT', `/stories/${id}/document`, {
    document: documentOf('Head', ['Late.']),
    baseVersion: version,
  });
  const kept = await editor.ok<VersionAnswer & { document: object }>('GET', `/stories/${id}/versions/1`);
  expect(kept.by.name).toBe(reporter.name);
  expect(JSON.stringify(kept.document)).toContain('Early.');
  expect((await editor.call('GET', `/stories/${id}/versions/99`)).status).toBe(404);
  expect((await (await signInAs(server, 'contributor')).call('GET', `/stories/${id}/versions`)).status).toBe(
    404,
  );
});
