import { loadRobots, robotsText } from '#lib/reading/robots.ts';
import { page } from '../page-handler.ts';

export const GET = page({ load: loadRobots, view: robotsText, type: 'text/plain; charset=utf-8' });
