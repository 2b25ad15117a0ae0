import type { DiscoveryAnswer } from '#lib/answers.ts';
import { get, patch } from '../calls.ts';

/** How search engines, crawlers and hubs are met. */
export const discovery = {
  read: (signal?: AbortSignal) => get<DiscoveryAnswer>('discovery', {}, signal),
  change: (fields: Partial<DiscoveryAnswer>) => patch<DiscoveryAnswer>('discovery', fields),
};
