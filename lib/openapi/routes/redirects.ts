import { readRepublicationInput } from '../../partners/read-republication.ts';
import { importRedirectsInput } from '../../redirects/import-redirects.ts';
import {
  changeRedirectInput,
  createRedirectInput,
  listRedirectsInput,
  removeRedirectInput,
} from '../../redirects/redirects.ts';
import { testUrlInput } from '../../redirects/test-url.ts';
import { checkSlugInput } from '../../stories/check-slug.ts';
import { type ApiRoute, editors, route, seers } from './route.ts';

/** Addresses: former ones and where they lead, a story's own, and the one that others copy it from. */
export const redirectRoutes: ApiRoute[] = [
  route('GET', '/redirects', 'listRedirects', listRedirectsInput, 'List of RedirectAnswer', editors),
  route('POST', '/redirects', 'createRedirect', createRedirectInput, 'RedirectAnswer', editors, {
    status: 201,
  }),
  route('PATCH', '/redirects/{id}', 'changeRedirect', changeRedirectInput, 'RedirectAnswer', editors),
  route('DELETE', '/redirects/{id}', 'removeRedirect', removeRedirectInput, null, editors, { status: 204 }),
  route('PUT', '/redirects/import', 'importRedirects', importRedirectsInput, 'ImportAnswer', editors),
  route('GET', '/redirects/export', 'exportRedirects', null, 'bytes', editors),
  route('GET', '/stories/{id}/slug', 'checkSlug', checkSlugInput, 'SlugAnswer', seers),
  route(
    'GET',
    '/stories/{id}/republication',
    'readRepublication',
    readRepublicationInput,
    'RepublicationAnswer',
    seers,
  ),
  route('GET', '/redirects/test', 'testUrl', testUrlInput, 'TestAnswer', editors),
];
