import type { Id, Millis } from '#db/index.ts';
import type { PhotoAnswer } from '../answers.ts';

/** A file that comes in parts: GET uploads and uploads/{id}, PATCH uploads/{id} */
export type UploadAnswer = {
  id: Id;
  fileName: string;
  /** of the whole file */
  bytes: number;
  /** how many of them are here: the next part begins there */
  offset: number;
  createdAt: Millis;
  /** when it is thrown away unless another part comes */
  expiresAt: Millis;
};

/** POST uploads: one of the two. The photo, where the library has these bytes already and none need be sent. */
export type BegunUploadAnswer = { upload: UploadAnswer; photo: null } | { upload: null; photo: PhotoAnswer };
