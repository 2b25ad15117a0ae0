import type { Client } from '../client.ts';
import { photoForm, uploadPhoto } from '../photo-upload.ts';
import type { Row, World } from './world.ts';

/** NEWSROOM §2 for photos: everybody uploads, editors say what may be printed of the rights. */
export function photoRows({ server, editor }: World): Row[] {
  const photoOf = async (who: Client) => (await uploadPhoto(server, who)).id;
  return [
    ['GET /photos', '', [401, 200, 200, 200, 200], () => ({ path: '/photos' })],
    [
      'POST /photos',
      '',
      [401, 201, 201, 201, 201],
      async () => ({ path: '/photos', body: await photoForm() }),
    ],
    [
      'GET /photos/{id}',
      "another's",
      [401, 200, 200, 200, 200],
      async () => ({ path: `/photos/${await photoOf(editor)}` }),
    ],
    [
      'PATCH /photos/{id}',
      "another's caption",
      [401, 403, 200, 200, 200],
      async () => ({ path: `/photos/${await photoOf(editor)}`, body: { caption: 'A field.' } }),
    ],
    [
      'PATCH /photos/{id}',
      'the rights of their own',
      [401, 403, 403, 200, 200],
      async (who) => ({
        path: `/photos/${await photoOf(who ?? editor)}`,
        body: { mandatedCredit: 'U.S. Navy photo by Elizabeth Thompson' },
      }),
    ],
    [
      'DELETE /photos/{id}',
      "another's",
      [401, 403, 403, 204, 204],
      async () => ({ path: `/photos/${await photoOf(editor)}` }),
    ],
    [
      'DELETE /photos/{id}',
      'their own',
      [401, 204, 204, 204, 204],
      async (who) => ({ path: `/photos/${await photoOf(who ?? editor)}` }),
    ],
    [
      'GET /photos/{id}/uses',
      '',
      [401, 200, 200, 200, 200],
      async () => ({ path: `/photos/${await photoOf(editor)}/uses` }),
    ],
    [
      'GET /photos/{id}/preview/{width}',
      '',
      [401, 200, 200, 200, 200],
      async () => {
        const photo = await uploadPhoto(server, editor);
        return {
          path: photo.previewUrl
            .replace('/api/newsroom', '')
            .replace('{width}', `${photo.renditions[0]?.width}`),
        };
      },
    ],
  ];
}
