import { z } from 'zod';
import { listAuditInput } from '../audit/list-audit.ts';
import { changeAuthorInput, createAuthorInput, listAuthorsInput } from '../masthead/authors.ts';
import { changeSectionInput, createSectionInput } from '../masthead/sections.ts';
import { createTopicInput, listTopicsInput } from '../masthead/topics.ts';
import { changePartnerInput } from '../partners/change-partner.ts';
import { createPartnerInput } from '../partners/create-partner.ts';
import { listPartnersInput } from '../partners/list-partners.ts';
import { readPartnerInput } from '../partners/read-partner.ts';
import { acceptInvitationInput, readInvitationInput } from '../people/accept-invitation.ts';
import { changePasswordInput } from '../people/change-password.ts';
import { changePersonInput } from '../people/change-person.ts';
import { createTokenInput } from '../people/create-token.ts';
import { inviteInput } from '../people/invite.ts';
import { listPeopleInput } from '../people/list-people.ts';
import { makePasswordLinkInput } from '../people/make-password-link.ts';
import { revokeTokenInput } from '../people/revoke-token.ts';
import { readSetUpInput, setUpInput } from '../people/set-up.ts';
import { signInInput } from '../people/sign-in.ts';
import { withdrawInvitationInput } from '../people/withdraw-invitation.ts';
import { changePhotoInput } from '../photos/change-photo.ts';
import { listPhotosInput } from '../photos/list-photos.ts';
import { previewPhotoInput } from '../photos/preview-photo.ts';
import { publishInput } from '../publishing/publish.ts';
import { unpublishInput } from '../publishing/unpublish.ts';
import { findStoriesInput } from '../related/find-stories.ts';
import { changeSettingsInput } from '../settings/change-settings.ts';
import { changeFieldsInput } from '../stories/change-fields.ts';
import { createStoryInput } from '../stories/create-story.ts';
import { linksToInput } from '../stories/links-to.ts';
import { listStoriesInput } from '../stories/list-stories.ts';
import { moveStoryInput } from '../stories/move-story.ts';
import { readStoryInput } from '../stories/read-story.ts';
import { listVersionsInput } from '../writing/list-versions.ts';
import { putDocumentInput } from '../writing/put-document.ts';
import { readStepsInput } from '../writing/read-steps.ts';
import { readVersionInput } from '../writing/read-version.ts';
import { saveVersionInput } from '../writing/save-version.ts';
import { sendStepsInput } from '../writing/send-steps.ts';

/** One method of one address of `/api/newsroom`, as its users see it (DESIGN §7). */
export type ApiRoute = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  verb: string;
  /** path parameters, query and body together, as the verb gets them */
  input: z.ZodObject | null;
  /** the answer's name in `lib/answers.ts`; null for 204, "bytes" for an image */
  answer: string | null;
  status?: 201 | 204;
  /** who may: NEWSROOM §2 in a word */
  who: string;
  /** the body is no JSON but a form with a file */
  form?: true;
};

const everybody = 'everybody signed in';
const anyone = 'anybody';
const editors = 'editors and admins';
const admins = 'admins';
const seers = 'who may see the story';
const writers = 'who may edit the story';
const photoInput = z.object({ id: z.uuid() });

export const apiRoutes: ApiRoute[] = [
  route('GET', '/session', 'whoAmI', null, 'SessionAnswer', everybody),
  route('POST', '/session', 'signIn', signInInput, 'SessionAnswer', anyone),
  route('DELETE', '/session', 'signOut', null, null, anyone, { status: 204 }),
  route('PUT', '/session/password', 'changePassword', changePasswordInput, null, everybody, { status: 204 }),
  route('GET', '/set-up', 'readSetUp', readSetUpInput, 'SetUpAnswer', 'who has the set-up link'),
  route('POST', '/set-up', 'setUp', setUpInput, 'SessionAnswer', 'who has the set-up link', { status: 201 }),
  route('GET', '/invitations', 'readInvitation', readInvitationInput, 'InvitationAnswer', 'who has the link'),
  route(
    'POST',
    '/invitations',
    'acceptInvitation',
    acceptInvitationInput,
    'SessionAnswer',
    'who has the link',
    {
      status: 201,
    },
  ),
  route('DELETE', '/invitations/{id}', 'withdrawInvitation', withdrawInvitationInput, null, admins, {
    status: 204,
  }),

  route(
    'GET',
    '/stories',
    'listStories',
    listStoriesInput,
    'List of StoryCard',
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
  route('DELETE', '/stories/{id}/publication', 'unpublish', unpublishInput, 'StoryAnswer', editors),
  route('GET', '/stories/{id}/versions', 'listVersions', listVersionsInput, 'List of VersionAnswer', seers),
  route('POST', '/stories/{id}/versions', 'saveVersion', saveVersionInput, 'VersionAnswer', writers, {
    status: 201,
  }),
  route('GET', '/stories/{id}/versions/{n}', 'readVersion', readVersionInput, 'VersionAnswer', seers),
  route('GET', '/stories/{id}/links', 'linksTo', linksToInput, 'List of StoryLink', seers),
  route('GET', '/related', 'findStories', findStoriesInput, 'List of StoryLink', everybody),

  route('GET', '/photos', 'listPhotos', listPhotosInput, 'List of PhotoAnswer', everybody),
  route('POST', '/photos', 'uploadPhoto', null, 'PhotoAnswer', everybody, { status: 201, form: true }),
  route('GET', '/photos/{id}', 'readPhoto', photoInput, 'PhotoAnswer', everybody),
  route(
    'PATCH',
    '/photos/{id}',
    'changePhoto',
    changePhotoInput,
    'PhotoAnswer',
    'reporters; contributors their own',
  ),
  route('DELETE', '/photos/{id}', 'removePhoto', photoInput, null, 'editors; others their own', {
    status: 204,
  }),
  route('GET', '/photos/{id}/uses', 'photoUses', photoInput, 'PhotoUsesAnswer', everybody),
  route('GET', '/photos/{id}/preview/{width}', 'previewPhoto', previewPhotoInput, 'bytes', everybody),

  route('GET', '/sections', 'listSections', null, 'List of SectionRow', everybody),
  route('POST', '/sections', 'createSection', createSectionInput, 'SectionRow', editors, { status: 201 }),
  route('PATCH', '/sections/{id}', 'changeSection', changeSectionInput, 'SectionRow', editors),
  route('GET', '/authors', 'listAuthors', listAuthorsInput, 'List of AuthorRow', everybody),
  route('POST', '/authors', 'createAuthor', createAuthorInput, 'AuthorRow', editors, { status: 201 }),
  route('PATCH', '/authors/{id}', 'changeAuthor', changeAuthorInput, 'AuthorRow', editors),
  route('GET', '/topics', 'listTopics', listTopicsInput, 'List of TopicRow', everybody),
  route('POST', '/topics', 'createTopic', createTopicInput, 'TopicRow', 'reporters, editors, admins', {
    status: 201,
  }),
  route('GET', '/partners', 'listPartners', listPartnersInput, 'List of PartnerAnswer', everybody),
  route('POST', '/partners', 'createPartner', createPartnerInput, 'PartnerAnswer', editors, { status: 201 }),
  route('GET', '/partners/{id}', 'readPartner', readPartnerInput, 'PartnerAnswer', everybody),
  route('PATCH', '/partners/{id}', 'changePartner', changePartnerInput, 'PartnerAnswer', editors),

  route('GET', '/people', 'listPeople', listPeopleInput, 'PeopleAnswer', everybody),
  route('POST', '/people', 'invite', inviteInput, 'InvitationAnswer', admins, { status: 201 }),
  route('PATCH', '/people/{id}', 'changePerson', changePersonInput, 'PersonAnswer', admins),
  route(
    'POST',
    '/people/{id}/password-link',
    'makePasswordLink',
    makePasswordLinkInput,
    'InvitationAnswer',
    admins,
    { status: 201 },
  ),
  route('GET', '/tokens', 'listTokens', null, 'List of TokenAnswer', admins),
  route('POST', '/tokens', 'createToken', createTokenInput, 'TokenAnswer', admins, { status: 201 }),
  route('DELETE', '/tokens/{id}', 'revokeToken', revokeTokenInput, null, admins, { status: 204 }),
  route('GET', '/settings', 'readSettings', null, 'SettingsAnswer', everybody),
  route('PATCH', '/settings', 'changeSettings', changeSettingsInput, 'SettingsAnswer', admins),
  route('GET', '/audit', 'listAudit', listAuditInput, 'List of AuditAnswer', editors),
  route('GET', '/openapi.json', 'describeApi', null, 'OpenAPI 3.1', anyone),
];

function route(
  method: ApiRoute['method'],
  path: string,
  verb: string,
  input: z.ZodObject | null,
  answer: string | null,
  who: string,
  more: Pick<ApiRoute, 'status' | 'form'> = {},
): ApiRoute {
  return { method, path, verb, input, answer, who, ...more };
}
