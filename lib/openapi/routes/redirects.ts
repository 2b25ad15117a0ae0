import { importRedirectsInput } from '../../redirects/import-redirects.ts';
import {
  changeRedirectInput,
  createRedirectInput,
  listRedirectsInput,
  removeRedirectInput,
} from '../../redirects/redirects.ts';
import { testUrlInput } from '../../redirects/test-url.ts';
import { type ApiRoute, editors, route } from './route.ts';

/** Former addresses and where they lead. */
export const redirectRoutes: ApiRoute[] = [
  route('GET', '/redirects', 'listRedirects', listRedirectsInput, 'List of RedirectAnswer', editors),
  route('POST', '/redirects', 'createRedirect', createRedirectInput, 'RedirectAnswer', editors, {
    status: 201,
  }),
  route('PATCH', '/redirects/{id}', 'changeRedirect', changeRedirectInput, 'RedirectAnswer', editors),
  route('DELETE', '/redirects/{id}', 'removeRedirect', removeRedirectInput, null, editors, { status: 204 }),
  route('PUT', '/redirects/import', 'importRedirects', importRedirectsInput, 'ImportAnswer', editors),
  route('GET', '/redirects/export', 'exportRedirects', null, 'bytes', editors),
  route('GET', '/redirects/test', 'testUrl', testUrlInput, 'TestAnswer', editors),
];
