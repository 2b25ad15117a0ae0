import type { DiscoverySettings, Millis } from '#db/index.ts';

/** GET discovery: how search engines, crawlers and hubs are met, and what became of the last word to them */
export type DiscoveryAnswer = DiscoverySettings & {
  /** null while nobody was told of anything */
  lastTold: { at: Millis; state: 'told' | 'waiting' | 'failed'; error: string | null } | null;
};
