/** How search engines, crawlers and hubs are met. */
export type DiscoverySettings = {
  /** names of the crawlers that are asked to stay away, as robots.txt names them */
  refusedCrawlers: string[];
  /** lines of the newsroom's own at the end of robots.txt */
  robotsLines: string;
  /** the whole of ads.txt; empty: there is none */
  adsTxt: string;
  /** where a weakness of the site may be reported: an email address or an https address; empty: no security.txt */
  securityContact: string;
  /** the page that says how reports are treated; may be empty */
  securityPolicy: string;
  /** the last day on which security.txt is true ("2027-05-31"); afterwards it is not served */
  securityExpires: string;
  /** the WebSub hub that is told of each change of a feed; empty: none */
  hubUrl: string;
  /** where IndexNow is told of each new, changed or gone address; empty: nowhere */
  indexNowUrl: string;
  /** what proves to IndexNow that the word comes from this site; made when it is turned on */
  indexNowKey: string;
  /** the page that says how this newsroom corrects itself; empty: /corrections */
  correctionsPolicyUrl: string;
};
