import type { CollectionAnswer, DeskViewAnswer } from '#lib/answers.ts';
import type { Client } from '../client.ts';
import { uploadPhoto, uploadTwins } from '../photo-upload.ts';
import { makeStory } from '../stories.ts';
import type { Row, World } from './world.ts';

/** The photo library: everybody looks and searches, reporters collect, who may describe or delete a photo does so here too. */
export function libraryRows({ server, editor, desk }: World): Row[] {
  const photoOf = async (who: Client | null) => (await uploadPhoto(server, who ?? editor)).id;
  const inBin = async (who: Client | null) => {
    const id = await photoOf(who);
    await (who ?? editor).ok('DELETE', `/photos/${id}`);
    return id;
  };
  const search = { name: 'Never used', filter: 'use=never' };
  const searchOf = async (who: Client | null, shared = false) =>
    (await (who ?? editor).ok<DeskViewAnswer>('POST', '/photo-searches', { ...search, shared })).id;
  const collectionOf = async (who: Client) =>
    (await who.ok<CollectionAnswer>('POST', '/collections', { name: 'Best of the year' })).id;
  const photos = async () => ({ photoIds: [await photoOf(editor)] });
  return [
    [
      'GET /photos/{id}/original',
      "another's",
      [401, 403, 200, 200, 200],
      async () => ({ path: `/photos/${await photoOf(editor)}/original` }),
    ],
    [
      'GET /photos/{id}/original',
      'their own',
      [401, 200, 200, 200, 200],
      async (who) => ({ path: `/photos/${await photoOf(who)}/original` }),
    ],
    [
      'PUT /photos/{id}/restoration',
      "another's",
      [401, 403, 403, 200, 200],
      async () => ({ path: `/photos/${await inBin(editor)}/restoration`, body: {} }),
    ],
    [
      'PUT /photos/{id}/restoration',
      'their own',
      [401, 200, 200, 200, 200],
      async (who) => ({ path: `/photos/${await inBin(who)}/restoration`, body: {} }),
    ],
    [
      'POST /photos/{id}/placements',
      "another's story",
      [401, 404, 403, 201, 201],
      async () => ({
        path: `/photos/${await photoOf(editor)}/placements`,
        body: { storyId: (await makeStory(editor, desk, 'A story')).id, place: 'end' },
      }),
    ],
    [
      'GET /photos/{id}/likenesses',
      '',
      [401, 200, 200, 200, 200],
      async () => ({ path: `/photos/${await photoOf(editor)}/likenesses` }),
    ],
    [
      'DELETE /photos/{id}/likenesses/{otherId}',
      "another's",
      [401, 403, 204, 204, 204],
      async () => {
        const [earlier, later] = await uploadTwins(server, editor);
        return { path: `/photos/${later.id}/likenesses/${earlier.id}` };
      },
    ],
    ['GET /photo-likenesses', '', [401, 200, 200, 200, 200], () => ({ path: '/photo-likenesses' })],
    ['GET /photo-names', '', [401, 200, 200, 200, 200], () => ({ path: '/photo-names?kind=creator' })],
    ['DELETE /photo-bin', '', [401, 403, 403, 403, 200], () => ({ path: '/photo-bin' })],
    [
      'POST /photo-edits/preview',
      'refused photo by photo',
      [401, 200, 200, 200, 200],
      async () => ({
        path: '/photo-edits/preview',
        body: { ids: [await photoOf(editor)], change: { credit: { how: 'set', text: 'AFP' } } },
      }),
    ],
    [
      'POST /photo-edits',
      'refused photo by photo',
      [401, 200, 200, 200, 200],
      async () => ({
        path: '/photo-edits',
        body: {
          edits: [{ id: await photoOf(editor), seen: '' }],
          change: { credit: { how: 'set', text: 'AFP' } },
        },
      }),
    ],
    ['GET /photo-searches', '', [401, 200, 200, 200, 200], () => ({ path: '/photo-searches' })],
    [
      'POST /photo-searches',
      'their own',
      [401, 201, 201, 201, 201],
      () => ({ path: '/photo-searches', body: search }),
    ],
    [
      'POST /photo-searches',
      'a shared one',
      [401, 403, 403, 201, 201],
      () => ({ path: '/photo-searches', body: { ...search, shared: true } }),
    ],
    [
      'PATCH /photo-searches/{id}',
      'a shared one',
      [401, 403, 403, 200, 200],
      async () => ({ path: `/photo-searches/${await searchOf(editor, true)}`, body: { name: 'Unused' } }),
    ],
    [
      'PATCH /photo-searches/{id}',
      'their own',
      [401, 200, 200, 200, 200],
      async (who) => ({ path: `/photo-searches/${await searchOf(who)}`, body: { name: 'Unused' } }),
    ],
    [
      'DELETE /photo-searches/{id}',
      'their own',
      [401, 204, 204, 204, 204],
      async (who) => ({ path: `/photo-searches/${await searchOf(who)}` }),
    ],
    ['GET /collections', '', [401, 200, 200, 200, 200], () => ({ path: '/collections' })],
    [
      'POST /collections',
      '',
      [401, 403, 201, 201, 201],
      () => ({ path: '/collections', body: { name: 'Best of the year' } }),
    ],
    [
      'PATCH /collections/{id}',
      "another's",
      [401, 403, 403, 200, 200],
      async () => ({ path: `/collections/${await collectionOf(editor)}`, body: { name: 'The best' } }),
    ],
    [
      'DELETE /collections/{id}',
      "another's",
      [401, 403, 403, 204, 204],
      async () => ({ path: `/collections/${await collectionOf(editor)}` }),
    ],
    [
      'PUT /collections/{id}/restoration',
      "another's",
      [401, 403, 403, 200, 200],
      async () => {
        const id = await collectionOf(editor);
        await editor.ok('DELETE', `/collections/${id}`);
        return { path: `/collections/${id}/restoration`, body: {} };
      },
    ],
    [
      'PUT /collections/{id}/photos',
      '',
      [401, 403, 200, 200, 200],
      async () => ({ path: `/collections/${await collectionOf(editor)}/photos`, body: await photos() }),
    ],
    [
      'DELETE /collections/{id}/photos',
      '',
      [401, 403, 200, 200, 200],
      async () => ({ path: `/collections/${await collectionOf(editor)}/photos`, body: await photos() }),
    ],
  ];
}
