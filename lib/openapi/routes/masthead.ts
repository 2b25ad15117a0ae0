import { changeAuthorInput, createAuthorInput, listAuthorsInput } from '../../masthead/authors.ts';
import { mergeInput } from '../../masthead/merge.ts';
import { retireSectionInput, reviveSectionInput } from '../../masthead/retire-section.ts';
import { changeSectionInput, createSectionInput, listSectionsInput } from '../../masthead/sections.ts';
import {
  changeTopicInput,
  createTopicInput,
  listTopicsInput,
  removeTopicInput,
} from '../../masthead/topics.ts';
import { changePartnerInput } from '../../partners/change-partner.ts';
import { createPartnerInput } from '../../partners/create-partner.ts';
import { listPartnersInput } from '../../partners/list-partners.ts';
import { readPartnerInput } from '../../partners/read-partner.ts';
import { type ApiRoute, editors, everybody, route } from './route.ts';

/** Sections, authors, topics, partners. */
export const mastheadRoutes: ApiRoute[] = [
  route('GET', '/sections', 'listSections', listSectionsInput, 'List of SectionRow', everybody),
  route('POST', '/sections', 'createSection', createSectionInput, 'SectionRow', editors, { status: 201 }),
  route('PATCH', '/sections/{id}', 'changeSection', changeSectionInput, 'SectionRow', editors),
  route('PUT', '/sections/{id}/retirement', 'retireSection', retireSectionInput, '{stories}', editors),
  route('DELETE', '/sections/{id}/retirement', 'reviveSection', reviveSectionInput, 'SectionRow', editors),
  route('GET', '/authors', 'listAuthors', listAuthorsInput, 'List of AuthorAnswer', everybody),
  route('POST', '/authors', 'createAuthor', createAuthorInput, 'AuthorRow', editors, { status: 201 }),
  route('PATCH', '/authors/{id}', 'changeAuthor', changeAuthorInput, 'AuthorRow', editors),
  route('PUT', '/authors/{id}/merge', 'mergeAuthors', mergeInput, 'MergeAnswer', editors),
  route('GET', '/topics', 'listTopics', listTopicsInput, 'List of TopicAnswer', everybody),
  route('POST', '/topics', 'createTopic', createTopicInput, 'TopicRow', 'reporters, editors, admins', {
    status: 201,
  }),
  route('PATCH', '/topics/{id}', 'changeTopic', changeTopicInput, 'TopicRow', editors),
  route('DELETE', '/topics/{id}', 'removeTopic', removeTopicInput, null, editors, { status: 204 }),
  route('PUT', '/topics/{id}/merge', 'mergeTopics', mergeInput, 'MergeAnswer', editors),
  route('GET', '/partners', 'listPartners', listPartnersInput, 'List of PartnerAnswer', everybody),
  route('POST', '/partners', 'createPartner', createPartnerInput, 'PartnerAnswer', editors, { status: 201 }),
  route('GET', '/partners/{id}', 'readPartner', readPartnerInput, 'PartnerAnswer', everybody),
  route('PATCH', '/partners/{id}', 'changePartner', changePartnerInput, 'PartnerAnswer', editors),
];
