import { loadFeed } from '#lib/reading/feed.ts';
import { rss } from '#lib/reading/rss.ts';
import { page } from '../../page-handler.ts';

export const GET = page({ load: loadFeed, view: rss, type: 'application/rss+xml; charset=utf-8' });
