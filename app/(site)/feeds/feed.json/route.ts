import { loadFeed } from '#lib/reading/feed.ts';
import { jsonFeed } from '#lib/reading/json-feed.ts';
import { page } from '../../page-handler.ts';

export const GET = page({ load: loadFeed, view: jsonFeed, type: 'application/feed+json; charset=utf-8' });
