import { lookAtPhotos } from '../photos/likeness/look-at-photos.ts';
import type { JobKind } from './runner.ts';

/** Photos that came in before the library looked at any are looked at. */
export const lookAtPhotosJob: JobKind = (services) => lookAtPhotos(services);
