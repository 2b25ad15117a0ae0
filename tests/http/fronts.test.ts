import { afterAll, expect, test } from 'vitest';
import type { FrontAnswer } from '#lib/answers/fronts.ts';
import { pinOf, withPin, withShape } from '#lib/fronts/edits.rules.ts';
import { signInAs } from '../support/client.ts';
import { send } from '../support/send.ts';
import { startServer } from '../support/server.ts';
import { makeDesk, makeStory, publishStory } from '../support/stories.ts';

const server = await startServer();
afterAll(() => server.remove());

const editor = await signInAs(server, 'editor', 'Ruth Front');
const desk = await makeDesk(editor);
const ids: string[] = [];
for (const letter of 'ABCDEF') {
  const { id } = await makeStory(editor, desk, `${letter} is the headline`);
  await publishStory(editor, id);
  ids.push(id);
}
const [a = '', b = ''] = ids;

/** The letters of the stories in the order of the page. */
const lettersIn = (html: string) =>
  Array.from(html.matchAll(/>([A-F]) is the headline</g), ([, letter]) => letter).join('');
async function seen(path: string): Promise<string> {
  const answer = await fetch(`${server.url}${path}`);
  expect(answer.status).toBe(200);
  return lettersIn(await answer.text());
}

/** Lead and two, with these in the first places. */
async function layOut(front: string, pins: string[]): Promise<FrontAnswer> {
  const { layout, version } = await editor.ok<FrontAnswer>('GET', `/fronts/${front}`);
  const shaped = withShape({ ...layout, bands: [] }, 'lead-2', () => crypto.randomUUID()).layout;
  const pinned = pins.reduce((so, id, at) => withPin(so, so.opening.slots[at]?.id ?? '', pinOf(id)), shaped);
  return editor.ok<FrontAnswer>('PUT', `/fronts/${front}`, { layout: pinned, baseVersion: version });
}

test('a published front is there at the next request, and a pinned story that is killed leaves it full', async () => {
  expect(await seen('/')).toBe('FEDCBA');
  const working = await layOut('home', [a, b]);
  expect(await seen('/')).toBe('FEDCBA');
  const preview = await send(server, { method: 'GET', path: '/fronts/home/preview', cookie: editor.cookie });
  expect(lettersIn(preview.text)).toBe('ABF');
  expect(preview.headers.get('cache-control')).toBe('no-store');

  await editor.ok('PUT', '/fronts/home/publication', { baseVersion: working.version });
  expect(await seen('/')).toBe('ABF');
  expect(await seen('/?page=2')).toBe('FEDCBA');

  await layOut(desk.sectionId, [a]);
  await editor.ok('PUT', `/fronts/${desk.sectionId}/publication`, {});
  expect(await seen(`/${desk.sectionSlug}`)).toBe('AFEDCB');

  await editor.ok('PUT', `/stories/${a}/kill`, { reason: 'It is not true.' });
  expect(await seen('/')).toBe('FBE');
  expect(await seen(`/${desk.sectionSlug}`)).toBe('FEDCB');

  await editor.ok('DELETE', '/fronts/home/publication');
  expect(await seen('/')).toBe('FEDCB');
});

test('a second editor’s older write is answered with what is there, and a layout of a megabyte with a sentence', async () => {
  const { layout, version } = await layOut('home', [b]);
  const stale = await editor.call<{ error: { kind: string; current: FrontAnswer } }>('PUT', '/fronts/home', {
    layout,
    baseVersion: version - 1,
  });
  expect(stale.status).toBe(409);
  expect(stale.body.error.current).toMatchObject({ version, changedBy: 'Ruth Front' });

  const band = { id: 'x', source: { by: 'newest' }, slots: [{ id: 'y', note: 'z'.repeat(1_000_000) }] };
  const large = await editor.call('PUT', '/fronts/home', {
    layout: { ...layout, bands: [band] },
    baseVersion: version,
  });
  expect(large.status).toBe(400);
  expect(large.body.error.message.length).toBeLessThan(300);
  expect((await editor.ok<FrontAnswer>('GET', '/fronts/home')).version).toBe(version);
});
