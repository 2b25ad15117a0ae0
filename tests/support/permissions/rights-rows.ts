import { uploadPhoto } from '../photo-upload.ts';
import type { Row, World } from './world.ts';

/** NEWSROOM §2: everybody sees a photo's rights, editors set them and the house's rules. */
export function rightsRows({ server, editor }: World): Row[] {
  const path = async () => `/photos/${(await uploadPhoto(server, editor)).id}/rights`;
  return [
    ['GET /photos/{id}/rights', '', [401, 200, 200, 200, 200], async () => ({ path: await path() })],
    [
      'PUT /photos/{id}/rights',
      '',
      [401, 403, 403, 200, 200],
      async () => ({ path: await path(), body: { leases: [{ effect: 'allow' }] } }),
    ],
    ['GET /photo-rules', '', [401, 200, 200, 200, 200], () => ({ path: '/photo-rules' })],
    [
      'PATCH /photo-rules',
      '',
      [401, 403, 403, 200, 200],
      () => ({ path: '/photo-rules', body: { archiveAfterDays: 30 } }),
    ],
    ['GET /photo-uses', '', [401, 403, 403, 200, 200], () => ({ path: '/photo-uses' })],
    ['GET /photo-uses/export', '', [401, 403, 403, 200, 200], () => ({ path: '/photo-uses/export' })],
    ['GET /photo-rights', '', [401, 403, 200, 200, 200], () => ({ path: '/photo-rights' })],
  ];
}
