import { addLateFiles } from '../photos/add-late-files.ts';
import { finishPhoto } from '../photos/finish-photo.ts';
import { whenNobodyWaits } from '../photos/lane.ts';
import type { JobKind } from './runner.ts';

/** Makes the renditions that an upload or a new description did not wait for. A photo that is gone needs none. */
export const finishPhotoJob: JobKind = async (services, { photoId }) => {
  if (typeof photoId !== 'string') return;
  await finishPhoto(services, photoId, whenNobodyWaits);
  await addLateFiles(services, photoId);
};
