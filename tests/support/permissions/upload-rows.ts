import type { BegunUploadAnswer } from '#lib/answers.ts';
import { aPicture } from '../photo-upload.ts';
import { send } from '../send.ts';
import type { Row, Who, World } from './world.ts';

/** NEWSROOM §2: everybody uploads; another's half-sent file does not exist for anybody. */
export function uploadRows({ server, editor, admin }: World): Row[] {
  const begun = async (who: Who, bytes = 5) => {
    const { upload } = await (who ?? editor).ok<BegunUploadAnswer>('POST', '/uploads', {
      fileName: 'harbour.jpg',
      bytes,
    });
    return `/uploads/${upload?.id}`;
  };
  const part = {
    body: 'parts',
    headers: { 'content-type': 'application/partial-upload', 'upload-offset': '0' },
  };
  const whole = async (who: Who) => {
    const bytes = await aPicture(60, 40).jpeg().toBuffer();
    const path = await begun(who, bytes.length);
    const cookie = (who ?? editor).cookie;
    await send(server, { method: 'PATCH', path, cookie, bytes, headers: { 'upload-offset': '0' } });
    return { path: `${path}/photo` };
  };
  return [
    ['GET /uploads', '', [401, 200, 200, 200, 200], () => ({ path: '/uploads' })],
    [
      'POST /uploads',
      '',
      [401, 201, 201, 201, 201],
      () => ({ path: '/uploads', body: { fileName: 'harbour.jpg', bytes: 5 } }),
    ],
    [
      'GET /uploads/{id}',
      'their own',
      [401, 200, 200, 200, 200],
      async (who) => ({ path: await begun(who) }),
    ],
    [
      'GET /uploads/{id}',
      "another's",
      [401, 404, 404, 200, 404],
      async () => ({ path: await begun(editor) }),
    ],
    [
      'PATCH /uploads/{id}',
      'their own',
      [401, 200, 200, 200, 200],
      async (who) => ({ path: await begun(who), ...part }),
    ],
    [
      'PATCH /uploads/{id}',
      "another's",
      [401, 404, 404, 404, 200],
      async () => ({ path: await begun(admin), ...part }),
    ],
    ['PUT /uploads/{id}/photo', 'their own', [401, 201, 201, 201, 201], whole],
    ['PUT /uploads/{id}/photo', "another's", [401, 404, 404, 201, 404], () => whole(editor)],
    [
      'DELETE /uploads/{id}',
      'their own',
      [401, 204, 204, 204, 204],
      async (who) => ({ path: await begun(who) }),
    ],
    [
      'DELETE /uploads/{id}',
      "another's",
      [401, 404, 404, 404, 204],
      async () => ({ path: await begun(admin) }),
    ],
  ];
}
