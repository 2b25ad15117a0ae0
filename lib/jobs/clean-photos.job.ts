import { cleanPhotos } from '../photos/clean-photos.ts';
import type { JobKind } from './runner.ts';

/** The house has other rules for credits: every photo's line follows. */
export const cleanPhotosJob: JobKind = (services) => cleanPhotos(services);
