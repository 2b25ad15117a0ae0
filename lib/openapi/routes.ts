import { actRoutes } from './routes/acts.ts';
import { creditRoutes } from './routes/credits.ts';
import { deskRoutes } from './routes/desk.ts';
import { discoveryRoutes } from './routes/discovery.ts';
import { frontRoutes } from './routes/fronts.ts';
import { guardingRoutes } from './routes/guarding.ts';
import { houseRoutes } from './routes/house.ts';
import { libraryRoutes } from './routes/library.ts';
import { mastheadRoutes } from './routes/masthead.ts';
import { peopleRoutes } from './routes/people.ts';
import { photoRoutes } from './routes/photos.ts';
import { planningRoutes } from './routes/planning.ts';
import { redirectRoutes } from './routes/redirects.ts';
import { rightsRoutes } from './routes/rights.ts';
import type { ApiRoute } from './routes/route.ts';
import { scheduleRoutes } from './routes/schedule.ts';
import { storyRoutes } from './routes/stories.ts';
import { uploadRoutes } from './routes/uploads.ts';

export type { ApiRoute } from './routes/route.ts';

/** Every method of every address of `/api/newsroom` (DESIGN §7), a table for each desk. */
export const apiRoutes: ApiRoute[] = [
  ...peopleRoutes,
  ...storyRoutes,
  ...actRoutes,
  ...deskRoutes,
  ...discoveryRoutes,
  ...planningRoutes,
  ...scheduleRoutes,
  ...photoRoutes,
  ...libraryRoutes,
  ...uploadRoutes,
  ...creditRoutes,
  ...rightsRoutes,
  ...mastheadRoutes,
  ...redirectRoutes,
  ...frontRoutes,
  ...guardingRoutes,
  ...houseRoutes,
];
