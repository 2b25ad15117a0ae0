import { beginUploadInput } from '../../photos/uploads/begin-upload.ts';
import { uploadInput } from '../../photos/uploads/read-uploads.ts';
import { type ApiRoute, everybody, route } from './route.ts';

const theirs = 'whoever began it';

/** Photos that come in parts: begin, send parts, finish; a cut-off one goes on where it stopped. */
export const uploadRoutes: ApiRoute[] = [
  route('GET', '/uploads', 'listUploads', null, 'List of UploadAnswer', everybody),
  route('POST', '/uploads', 'beginUpload', beginUploadInput, 'BegunUploadAnswer', everybody, { status: 201 }),
  route('GET', '/uploads/{id}', 'readUpload', uploadInput, 'UploadAnswer', theirs),
  route('PATCH', '/uploads/{id}', 'continueUpload', uploadInput, 'UploadAnswer', theirs, { part: true }),
  route('DELETE', '/uploads/{id}', 'stopUpload', uploadInput, null, theirs, { status: 204 }),
  route('PUT', '/uploads/{id}/photo', 'finishUpload', uploadInput, 'PhotoAnswer', theirs, { status: 201 }),
];
