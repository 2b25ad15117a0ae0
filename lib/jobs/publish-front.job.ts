import { publishScheduledFront } from '../fronts/publish-scheduled-front.ts';
import type { JobKind } from './runner.ts';

/** The time of a scheduled front has come. */
export const publishFrontJob: JobKind = async (services, { versionId }) => {
  if (typeof versionId === 'string') await publishScheduledFront(services, versionId);
};
