import { publishInput } from '../../publishing/publish.ts';
import { unpublishInput } from '../../publishing/unpublish.ts';
import { findStoriesInput } from '../../related/find-stories.ts';
import { changeFieldsInput } from '../../stories/change-fields.ts';
import { createStoryInput } from '../../stories/create-story.ts';
import { linksToInput } from '../../stories/links-to.ts';
import { listStoriesInput } from '../../stories/list-stories.ts';
import { moveStoryInput } from '../../stories/move-story.ts';
import { readStoryInput } from '../../stories/read-story.ts';
import { listVersionsInput } from '../../writing/list-versions.ts';
import { putDocumentInput } from '../../writing/put-document.ts';
import { readStepsInput } from '../../writing/read-steps.ts';
import { readVersionInput } from '../../writing/read-version.ts';
import { saveVersionInput } from '../../writing/save-version.ts';
import { sendStepsInput } from '../../writing/send-steps.ts';
import { type ApiRoute, editors, everybody, route, seers, writers } from './route.ts';

/** Stories: their text, fields, states and what readers see of them. */
export const storyRoutes: ApiRoute[] = [
  route(
    'GET',
    '/stories',
    'listStories',
    listStoriesInput,
    'DeskAnswer',
    `${everybody}; contributors their own`,
  ),
  route('POST', '/stories', 'createStory', createStoryInput, 'StoryAnswer', everybody, { status: 201 }),
  route('GET', '/stories/{id}', 'readStory', readStoryInput, 'StoryAnswer', seers),
  route('PATCH', '/stories/{id}', 'changeFields', changeFieldsInput, 'StoryAnswer', writers),
  route('PUT', '/stories/{id}/document', 'putDocument', putDocumentInput, 'StoryAnswer', writers),
  route('GET', '/stories/{id}/steps', 'readSteps', readStepsInput, 'Steps', seers),
  route('POST', '/stories/{id}/steps', 'sendSteps', sendStepsInput, 'Steps', writers),
  route(
    'PUT',
    '/stories/{id}/state',
    'moveStory',
    moveStoryInput,
    'StoryAnswer',
    'by the move: writers or editors',
  ),
  route('PUT', '/stories/{id}/publication', 'publish', publishInput, 'StoryAnswer', editors),
  route('DELETE', '/stories/{id}/publication', 'withdraw', unpublishInput, 'StoryAnswer', editors),
  route('GET', '/stories/{id}/versions', 'listVersions', listVersionsInput, 'List of VersionAnswer', seers),
  route('POST', '/stories/{id}/versions', 'saveVersion', saveVersionInput, 'VersionAnswer', writers, {
    status: 201,
  }),
  route('GET', '/stories/{id}/versions/{n}', 'readVersion', readVersionInput, 'VersionAnswer', seers),
  route('GET', '/stories/{id}/links', 'linksTo', linksToInput, 'List of StoryLink', seers),
  route('GET', '/related', 'findStories', findStoriesInput, 'List of StoryLink', everybody),
];
