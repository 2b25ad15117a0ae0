import { moveManyInput } from '../../desk/move-many.ts';
import { addViewInput, changeViewInput, removeViewInput } from '../../desk/views.ts';
import { type ApiRoute, everybody, route } from './route.ts';

const viewKeepers = 'whose view it is; editors and admins a shared one';

/** The desk: saved views, and one act on many stories. */
export const deskRoutes: ApiRoute[] = [
  route('GET', '/desk/views', 'listViews', null, 'List of DeskViewAnswer', everybody),
  route(
    'POST',
    '/desk/views',
    'addView',
    addViewInput,
    'DeskViewAnswer',
    `${everybody}; a shared one editors and admins`,
    { status: 201 },
  ),
  route('PATCH', '/desk/views/{id}', 'changeView', changeViewInput, 'DeskViewAnswer', viewKeepers),
  route('DELETE', '/desk/views/{id}', 'removeView', removeViewInput, null, viewKeepers, { status: 204 }),
  route(
    'POST',
    '/desk/moves',
    'moveMany',
    moveManyInput,
    'BulkAnswer',
    `${everybody}; each story by its own permission`,
  ),
];
