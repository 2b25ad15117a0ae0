import type {
  AuditRow,
  AuthorRow,
  FrozenPhoto,
  Id,
  PartnerRow,
  PersonRow,
  PhotoDetails,
  PhotoRow,
  ShelfRow,
  Store,
  StoredDocument,
  StoryRow,
  TokenRow,
  VersionRow,
} from '#db/index.ts';
import { newId } from '#lib/ids.ts';

/** Rows as tests need them: complete, each with an id of its own, with `change` for what the test is about. */

export const noon = Date.UTC(2026, 10, 23, 12);
export const minute = 60_000;

export const anAudit = (change: Partial<AuditRow> = {}): AuditRow => ({
  id: newId(noon),
  at: noon,
  actorId: null,
  actorName: 'Test',
  action: 'test',
  subjectKind: 'story',
  subjectId: null,
  allowed: true,
  address: '127.0.0.1',
  detail: {},
  ...change,
});

export function aPerson(change: Partial<PersonRow> = {}): PersonRow {
  const id = newId(noon);
  return {
    id,
    email: `${id}@example.com`,
    name: 'Ana Person',
    role: 'editor',
    passwordHash: 'hash',
    createdAt: noon,
    removedAt: null,
    ...change,
  };
}

export const aToken = (personId: Id): TokenRow => ({
  id: 'token',
  personId,
  name: 'script',
  tokenHash: 'token-hash',
  createdAt: noon,
  lastUsedAt: null,
  expiresAt: null,
  revokedAt: null,
});

export function anAuthor(change: Partial<AuthorRow> = {}): AuthorRow {
  const id = newId(noon);
  return {
    id,
    slug: id,
    name: 'Nora Byline',
    title: '',
    bio: '',
    disclosure: '',
    email: '',
    links: [],
    personId: null,
    photoId: null,
    ...change,
  };
}

export const aPartner = (change: Partial<PartnerRow> = {}): PartnerRow => ({
  id: newId(noon),
  name: 'Daily Wire Service',
  logoPhotoId: null,
  bylineForm: '{authors}, Daily Wire Service',
  licence: 'Published under licence.',
  canonical: 'self',
  photosTravel: true,
  republish: false,
  createdAt: noon,
  updatedAt: noon,
  ...change,
});

/** What the rules and the metadata say of a photo about which they say nothing. */
export const aPhotosDetails: PhotoDetails = {
  role: '',
  restrictions: '',
  conditions: [],
  licensors: [],
  digitalSourceType: '',
  mediaTopics: [],
  keywords: [],
  contentCredentials: false,
  creditTrace: [],
  creditRulesUndone: [],
  captionBefore: '',
};

export function aPhoto(createdBy: Id, change: Partial<PhotoRow> = {}): PhotoRow {
  const id = newId(noon);
  return {
    id,
    sha256: id.replaceAll('-', ''),
    purpose: 'editorial',
    fileName: 'harbour.jpg',
    mime: 'image/jpeg',
    bytes: 1000,
    width: 1200,
    height: 800,
    raw: { iim: { byline: 'A NAME' } },
    creators: ['Ivo Lens'],
    credit: 'AFP/Getty Images',
    mandatedCredit: '',
    creditLine: 'Ivo Lens/AFP/Getty Images',
    caption: 'Boats in the harbour.',
    alt: 'Boats',
    copyright: '',
    category: 'agency',
    takenAt: null,
    thumbhash: '',
    renditions: [{ width: 640, height: 427, format: 'jpg', bytes: 900 }],
    editedFields: [],
    leases: [],
    limits: [],
    shown: null,
    focal: null,
    crops: {},
    cuts: [],
    headline: '',
    colours: null,
    likeness: null,
    binnedAt: null,
    binnedBy: null,
    sourceUrl: '',
    ...aPhotosDetails,
    createdBy,
    createdAt: noon,
    updatedAt: noon,
    ...change,
  };
}

export const frozen = (photo: PhotoRow): FrozenPhoto => ({
  id: photo.id,
  creditLine: photo.creditLine,
  creators: photo.creators,
  copyright: photo.copyright,
  width: photo.width,
  height: photo.height,
  thumbhash: photo.thumbhash,
  renditions: photo.renditions,
});

export const aDocument = (headline = 'A headline'): StoredDocument => ({
  schema: 1,
  doc: { type: 'doc', content: [{ type: 'headline', content: [{ type: 'text', text: headline }] }] },
});

export const aStory = (createdBy: Id, change: Partial<StoryRow> = {}): StoryRow => ({
  id: newId(noon),
  state: 'draft',
  slug: null,
  sectionId: null,
  partnerId: null,
  authorIds: [],
  topicIds: [],
  personIds: [],
  createdBy,
  createdAt: noon,
  updatedAt: noon,
  revision: 0,
  stepVersion: 0,
  headline: '',
  dek: '',
  words: 0,
  leadPhotoId: null,
  firstPublishedAt: null,
  publishedAt: null,
  readerUpdatedAt: null,
  path: null,
  liveVersionId: null,
  liveStepVersion: null,
  liveRevision: null,
  originUrl: null,
  republish: true,
  assigneeId: null,
  dueAt: null,
  plannedWords: null,
  pitch: '',
  isPitch: false,
  approvedVersionId: null,
  approvedBy: null,
  approvedAt: null,
  approvedStepVersion: null,
  approvedRevision: null,
  embargo: null,
  ...change,
});

export const aVersion = (story: StoryRow, change: Partial<VersionRow> = {}): Omit<VersionRow, 'n'> => ({
  id: newId(noon),
  storyId: story.id,
  kind: 'publish',
  note: '',
  stepVersion: story.stepVersion,
  revision: story.revision,
  document: aDocument(story.headline),
  fields: {
    slug: story.slug,
    sectionId: story.sectionId,
    partnerId: story.partnerId,
    authorIds: story.authorIds,
    topicIds: story.topicIds,
    personIds: story.personIds,
    originUrl: story.originUrl,
    republish: story.republish,
  },
  by: story.createdBy,
  at: noon,
  ...change,
});

/** What a publish of the story as it is now puts on the shelf, in `story.sectionId`. */
export function aPublication(story: StoryRow, change: Partial<ShelfRow> = {}, at = noon) {
  if (!story.sectionId) throw new Error('Only a story with a section can be published.');
  const version = aVersion(story, { at });
  const slug = story.slug ?? story.id;
  const shelf: ShelfRow = {
    storyId: story.id,
    versionId: version.id,
    path: `/2026/11/23/${slug}`,
    slug,
    headline: story.headline,
    dek: story.dek,
    words: story.words,
    document: version.document,
    sectionId: story.sectionId,
    partnerId: story.partnerId,
    authorIds: story.authorIds,
    topicIds: story.topicIds,
    leadPhotoId: null,
    photos: {},
    relatedIds: [],
    firstPublishedAt: story.firstPublishedAt ?? at,
    publishedAt: at,
    readerUpdatedAt: null,
    originUrl: story.originUrl,
    republish: story.republish,
    ...change,
  };
  return {
    version,
    shelf,
    text: 'The words of the story.',
    kind: 'first' as const,
    from: ['draft' as const, 'published' as const, 'unpublished' as const],
    at,
    clear: [`story:${story.id}`],
    audit: anAudit({ at, action: 'publish', subjectId: story.id }),
  };
}

/** One editor and one section, which every story needs. */
export async function aNewsroom(store: Store) {
  const editor = aPerson();
  const section = { id: newId(noon), slug: 'world', name: 'World', position: 1, republish: true };
  await store.people.add(editor, anAudit());
  await store.masthead.addSection(section, anAudit());
  const addStory = async (change: Partial<StoryRow> = {}): Promise<StoryRow> => {
    const story = aStory(editor.id, { sectionId: section.id, ...change });
    await store.stories.add(story, aDocument(story.headline), anAudit());
    return story;
  };
  return { editor, section, addStory };
}

/** Publishes and answers the story as it is then. */
export async function published(
  store: Store,
  story: StoryRow,
  change: Partial<ShelfRow> = {},
  at = noon,
): Promise<StoryRow> {
  const moved = await store.publishing.publish(aPublication(story, change, at));
  if (!moved.ok) throw new Error(`The story could not be published: it is ${moved.story.state}.`);
  return moved.story;
}
