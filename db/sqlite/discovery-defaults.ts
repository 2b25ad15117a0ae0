import type { DiscoverySettings } from '../discovery-rows.ts';

/** Every crawler may read, and nobody outside is told of anything. */
export const discoveryDefaults: DiscoverySettings = {
  refusedCrawlers: [],
  robotsLines: '',
  adsTxt: '',
  securityContact: '',
  securityPolicy: '',
  securityExpires: '',
  hubUrl: '',
  indexNowUrl: '',
  indexNowKey: '',
  correctionsPolicyUrl: '',
};
