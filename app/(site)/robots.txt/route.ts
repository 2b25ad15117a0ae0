import { loadRobots, robotsText } from '#lib/reading/robots.ts';
import { page } from '../page-handler.ts';

export const GET = page({ load: loadRobots, view: robotsText, type: 'text/plain; charset=utf-8' });

/** Next would otherwise make a file of this name once, at build time. */
export const dynamic = 'force-dynamic';
