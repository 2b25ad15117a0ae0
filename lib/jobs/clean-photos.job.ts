import { cleanPhotos } from '../photos/clean-photos.ts';
import { watchComingRights } from '../photos/watch-right.ts';
import type { JobKind } from './runner.ts';

/** The house has other rules for credits: every photo's line follows. */
export const cleanPhotosJob: JobKind = async (services) => {
  await cleanPhotos(services);
  await watchComingRights(services);
};
