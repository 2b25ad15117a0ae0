import { atom } from '#lib/reading/atom.ts';
import { loadFeed } from '#lib/reading/feed.ts';
import { type FeedFormat, feedAt, feedTypes } from '#lib/reading/feed-address.rules.ts';
import { jsonFeed } from '#lib/reading/json-feed.ts';
import { rss } from '#lib/reading/rss.ts';
import { page } from '../../page-handler.ts';

const views = { rss, atom, json: jsonFeed };
const answer = (format: FeedFormat) =>
  page({ load: loadFeed, view: views[format], type: `${feedTypes[format]}; charset=utf-8` });
const pages = { rss: answer('rss'), atom: answer('atom'), json: answer('json') };

/** Every feed: what it is of and in which format is read from its name. */
export const GET: typeof pages.rss = (request, context) => {
  const { pathname } = new URL(request.url);
  return pages[feedAt(decodeURI(pathname).replace(/^\/feeds\//, ''))?.format ?? 'rss'](request, context);
};
