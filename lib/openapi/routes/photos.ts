import { z } from 'zod';
import { photoByUrlInput } from '../../photos/by-url/photo-by-url.ts';
import { changePhotoInput } from '../../photos/change-photo.ts';
import { listPhotosInput } from '../../photos/list-photos.ts';
import { previewPhotoInput } from '../../photos/preview-photo.ts';
import { type ApiRoute, everybody, route } from './route.ts';

const photoInput = z.object({ id: z.uuid() });

/** Photos. */
export const photoRoutes: ApiRoute[] = [
  route('GET', '/photos', 'listPhotos', listPhotosInput, 'LibraryAnswer', everybody),
  route('POST', '/photos', 'uploadPhoto', photoByUrlInput, 'PhotoAnswer', everybody, {
    status: 201,
    form: true,
  }),
  route('GET', '/photos/{id}', 'readPhoto', photoInput, 'PhotoAnswer', everybody),
  route(
    'PATCH',
    '/photos/{id}',
    'changePhoto',
    changePhotoInput,
    'PhotoAnswer',
    'reporters; contributors their own',
  ),
  route('DELETE', '/photos/{id}', 'removePhoto', photoInput, null, 'editors; others their own', {
    status: 204,
  }),
  route('GET', '/photos/{id}/uses', 'photoUses', photoInput, 'PhotoUsesAnswer', everybody),
  route('GET', '/photos/{id}/preview/{width}', 'previewPhoto', previewPhotoInput, 'bytes', everybody),
];
