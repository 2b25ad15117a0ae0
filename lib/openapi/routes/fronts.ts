import { cancelScheduledFrontInput } from '../../fronts/cancel-scheduled-front.ts';
import { changeFrontInput } from '../../fronts/change-front.ts';
import { findFrontStoriesInput } from '../../fronts/find-front-stories.ts';
import { listFrontVersionsInput, readFrontVersionInput } from '../../fronts/front-versions.ts';
import { previewFrontInput } from '../../fronts/preview-front.ts';
import { publishFrontInput } from '../../fronts/publish-front.ts';
import { readFrontInput } from '../../fronts/read-front.ts';
import { restoreFrontInput } from '../../fronts/restore-front.ts';
import { withdrawFrontInput } from '../../fronts/withdraw-front.ts';
import { type ApiRoute, editors, route } from './route.ts';

const front = '/fronts/{id}';

/** The front page and the sections' fronts: their layout, versions and what is placed there. */
export const frontRoutes: ApiRoute[] = [
  route('GET', '/fronts', 'listFronts', null, 'List of FrontCard', editors),
  route('GET', front, 'readFront', readFrontInput, 'FrontAnswer', editors),
  route('PUT', front, 'changeFront', changeFrontInput, 'FrontAnswer', editors),
  route('GET', `${front}/stories`, 'findFrontStories', findFrontStoriesInput, 'List of FrontStory', editors),
  route('GET', `${front}/preview`, 'previewFront', previewFrontInput, 'bytes', editors),
  route('PUT', `${front}/publication`, 'publishFront', publishFrontInput, 'FrontAnswer', editors),
  route('DELETE', `${front}/publication`, 'withdrawFront', withdrawFrontInput, 'FrontAnswer', editors),
  route(
    'GET',
    `${front}/versions`,
    'listFrontVersions',
    listFrontVersionsInput,
    'List of FrontVersionCard',
    editors,
  ),
  route(
    'GET',
    `${front}/versions/{n}`,
    'readFrontVersion',
    readFrontVersionInput,
    'FrontVersionAnswer',
    editors,
  ),
  route('POST', `${front}/restoration`, 'restoreFront', restoreFrontInput, 'FrontAnswer', editors),
  route(
    'DELETE',
    `${front}/schedule/{n}`,
    'cancelScheduledFront',
    cancelScheduledFrontInput,
    'FrontAnswer',
    editors,
  ),
];
