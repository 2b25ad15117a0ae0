import ExifReader from 'exifreader';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { List, PhotoAnswer, PhotoUsesAnswer } from '#lib/answers.ts';
import { type Client, signInAs, signInAsAdmin } from '../support/client.ts';
import { keptFiles } from '../support/files.ts';
import { aPicture, previewOf, uploadFile } from '../support/photo-upload.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { documentOf, makeDesk, publishStory } from '../support/stories.ts';

let server: RunningServer;
let editor: Client;
let reporter: Client;

beforeAll(async () => {
  server = await startServer();
  editor = await signInAs(server, 'editor');
  reporter = await signInAs(server, 'reporter');
});
afterAll(() => server?.remove());

describe('what people write', () => {
  test('wins over the file, and the printed line follows', async () => {
    const { id } = (await uploadFile(server, editor, await aPicture().jpeg().toBuffer())).json<PhotoAnswer>();
    const described = await reporter.ok<PhotoAnswer>('PATCH', `/photos/${id}`, {
      creators: ['Ida Holm', ''],
      credit: 'Nordlys via Fotopool',
      caption: 'A field.',
      alt: 'A green field.',
    });
    expect(described).toMatchObject({
      creators: ['Ida Holm'],
      credit: 'Nordlys via Fotopool',
      creditLine: 'Ida Holm/Nordlys/Fotopool',
      alt: 'A green field.',
    });
    const mandated = await editor.ok<PhotoAnswer>('PATCH', `/photos/${id}`, {
      mandatedCredit: 'Photo: Ida Holm',
      category: 'handout',
    });
    expect(mandated).toMatchObject({ creditLine: 'Photo: Ida Holm', rights: { category: 'handout' } });
  });

  test('rights are an editor’s, and nothing of a refused change is made', async () => {
    const { id } = (await uploadFile(server, editor, await aPicture().jpeg().toBuffer())).json<PhotoAnswer>();
    const refused = await reporter.call('PATCH', `/photos/${id}`, { caption: 'Sneaked in', category: 'cc' });
    expect(refused.status).toBe(403);
    expect((await editor.ok<PhotoAnswer>('GET', `/photos/${id}`)).caption).toBe('');
  });

  test('a wrong value is refused with its field', async () => {
    const { id } = (await uploadFile(server, editor, await aPicture().jpeg().toBuffer())).json<PhotoAnswer>();
    const answer = await editor.call('PATCH', `/photos/${id}`, { creators: 'Ida Holm' });
    expect(answer.status).toBe(400);
    expect(answer.body.error.fields).toHaveProperty('creators');
  });

  test('is found in the library by word, and reaches the renditions', async () => {
    const word = `w${crypto.randomUUID().slice(0, 8)}`;
    const photo = (await uploadFile(server, editor, await aPicture().jpeg().toBuffer())).json<PhotoAnswer>();
    await editor.ok('PATCH', `/photos/${photo.id}`, { caption: `About ${word}`, credit: 'Fotopool' });
    const { items } = await editor.ok<List<PhotoAnswer>>('GET', `/photos?q=${word}`);
    expect(items.map(({ id }) => id)).toEqual([photo.id]);
    const inside = async () =>
      ExifReader.load(await (await previewOf(server, editor, photo, 360)).arrayBuffer(), { expanded: true })
        .xmp?.Credit?.description;
    await expect.poll(inside, { timeout: 15_000 }).toBe('Fotopool');
  });
});

test('another separator of the house reaches the printed line soon', async () => {
  const { id } = (await uploadFile(server, editor, await aPicture().jpeg().toBuffer())).json<PhotoAnswer>();
  await editor.ok('PATCH', `/photos/${id}`, { creators: ['Ida Holm'], credit: 'Nordlys/Fotopool' });
  const house = await signInAsAdmin(server);
  await house.ok('PATCH', '/settings', { creditSeparator: ' via ' });
  const line = async () => (await editor.ok<PhotoAnswer>('GET', `/photos/${id}`)).creditLine;
  await expect.poll(line, { timeout: 15_000 }).toBe('Ida Holm/Nordlys via Fotopool');
  await house.ok('PATCH', '/settings', { creditSeparator: '/' });
  await expect.poll(line, { timeout: 15_000 }).toBe('Ida Holm/Nordlys/Fotopool');
});

describe('a photo in use', () => {
  test('stays, and the refusal names the story; a free one goes to the bin, comes back whole, and leaves it with its files', async () => {
    const photo = (await uploadFile(server, editor, await aPicture().jpeg().toBuffer())).json<PhotoAnswer>();
    await editor.ok('PATCH', `/photos/${photo.id}`, { creators: ['Ida Holm'], alt: 'A colour.' });
    const desk = await makeDesk(editor);
    const plain = documentOf('The picture story', ['Words.']);
    const [headline, dek, ...body] = plain.content as unknown[];
    const lead = { type: 'leadPhoto', attrs: { photoId: photo.id, alt: 'A colour.' } };
    const story = await editor.ok<{ id: string; version: number }>('POST', '/stories', {
      sectionId: desk.sectionId,
      authorIds: [desk.authorId],
      document: { ...plain, content: [headline, dek, lead, ...body] },
    });
    const { url } = await publishStory(editor, story.id);
    // The edition has every width, although it was published before the job was done.
    const page = await (await fetch(server.url + url)).text();
    for (const width of [360, 720, 840]) expect(page).toContain(`/media/${photo.id}/${width}.`);
    const uses = await editor.ok<PhotoUsesAnswer>('GET', `/photos/${photo.id}/uses`);
    expect(uses.items).toMatchObject([
      { storyId: story.id, headline: 'The picture story', path: url, public: true },
    ]);
    const refused = await editor.call('DELETE', `/photos/${photo.id}`);
    expect(refused.status).toBe(409);
    expect(refused.body.error.message).toContain('“The picture story”');
    expect((await previewOf(server, editor, photo, 360)).status).toBe(200);

    const free = (await uploadFile(server, editor, await aPicture().jpeg().toBuffer())).json<PhotoAnswer>();
    expect((await editor.call('DELETE', `/photos/${free.id}`)).status).toBe(204);
    const inBin = await editor.ok<PhotoAnswer>('GET', `/photos/${free.id}`);
    expect(inBin.bin?.goesAt).toBe((inBin.bin?.at ?? 0) + 30 * 24 * 3_600_000);
    const listed = async () =>
      (await editor.ok<List<{ id: string }>>('GET', '/photos')).items.map(({ id }) => id);
    expect(await listed()).not.toContain(free.id);
    await editor.ok('PUT', `/photos/${free.id}/restoration`, {});
    expect((await previewOf(server, editor, free, 360)).status).toBe(200);
    expect(await listed()).toContain(free.id);

    expect((await editor.call('DELETE', `/photos/${free.id}`)).status).toBe(204);
    const admin = await signInAsAdmin(server);
    expect(await admin.ok('DELETE', '/photo-bin')).toMatchObject({ removed: 1, kept: 0 });
    expect((await editor.call('GET', `/photos/${free.id}`)).status).toBe(404);
    expect((await keptFiles(server)).filter((file) => file.includes(free.id))).toEqual([]);
  });
});
