import type { AuthorRow, Id, PersonRow, PhotoRow } from '#db/index.ts';
import { auditRow } from '#lib/audit/row.ts';
import { actorOf, type Context, type Services } from '#lib/context.ts';
import { newId } from '#lib/ids.ts';
import { createAuthor } from '#lib/masthead/authors.ts';
import { createSection } from '#lib/masthead/sections.ts';
import { createTopic } from '#lib/masthead/topics.ts';
import { createPartner } from '#lib/partners/create-partner.ts';
import { publish } from '#lib/publishing/publish.ts';
import { unpublish } from '#lib/publishing/unpublish.ts';
import { createStory } from '#lib/stories/create-story.ts';
import { moveStory } from '#lib/stories/move-story.ts';
import { putDocument } from '#lib/writing/put-document.ts';
import { meridian, sections, staff, topics } from './people.ts';
import { seedLogo, seedPhotos } from './photos/index.ts';
import { business } from './stories/business.ts';
import { culture } from './stories/culture.ts';
import { politics } from './stories/politics.ts';
import { science } from './stories/science.ts';
import type { SampleStory } from './stories/shape.ts';
import { sport } from './stories/sport.ts';
import { world } from './stories/world.ts';
import { documentOf } from './text.ts';

export const sampleStories: Record<string, SampleStory[]> = {
  World: world,
  Politics: politics,
  Business: business,
  Science: science,
  Culture: culture,
  Sport: sport,
};

const hour = 3_600_000;

/**
 * Fills an empty newsroom with a believable one (issue "main job" §12): every story goes through the verbs that a
 * newsroom uses, with the same checks. The sample's people have no password: an admin gives them one by a link.
 */
export async function seedSample(services: Services): Promise<void> {
  const now = services.clock.now();
  const people = await seedStaff(services);
  const editor = people.get('ruth');
  if (!editor) throw new Error('The sample has an editor.');
  const asEditor = (at: number): Context => as(services, editor, at);

  const photos = await seedPhotos(asEditor(now - 200 * hour));
  const sectionIds = new Map<string, Id>();
  for (const name of sections) sectionIds.set(name, (await createSection(asEditor(now), { name })).id);
  const topicIds = new Map<string, Id>();
  for (const [slug, name] of Object.entries(topics))
    topicIds.set(slug, (await createTopic(asEditor(now), { name, slug })).id);
  const authors = new Map<string, AuthorRow>();
  for (const { key, name, title, bio } of staff)
    authors.set(key, await createAuthor(asEditor(now), { name, title, bio, personId: people.get(key)?.id }));
  const logo = await seedLogo(asEditor(now));
  const partner = await createPartner(asEditor(now), { ...meridian, logoPhotoId: logo.id });

  const ids = new Map<string, Id>();
  const inOrder = Object.entries(sampleStories)
    .flatMap(([section, stories]) => stories.map((story) => ({ section, story })))
    .sort((a, b) => (b.story.hoursAgo ?? 0) - (a.story.hoursAgo ?? 0));
  for (const { section, story } of inOrder) {
    const at = now - ((story.hoursAgo ?? 0) + 3) * hour;
    const writer = people.get(story.by[0] ?? '') ?? editor;
    const created = await createStory(as(services, writer, at), {
      sectionId: sectionIds.get(section),
      authorIds: story.by.map((key) => authors.get(key)?.id),
      topicIds: (story.topics ?? []).map((slug) => topicIds.get(slug)),
      partnerId: story.partner ? partner.id : null,
    });
    ids.set(story.headline, created.id);
  }
  for (const { story } of inOrder) await writeAndMove(services, editor, people, story, ids, photos, now);
}

/** The text goes in once every story has an id, so that RELATED links can lead both ways. */
async function writeAndMove(
  services: Services,
  editor: PersonRow,
  people: Map<string, PersonRow>,
  story: SampleStory,
  ids: Map<string, Id>,
  photos: Record<string, PhotoRow>,
  now: number,
): Promise<void> {
  const id = ids.get(story.headline);
  const writer = people.get(story.by[0] ?? '') ?? editor;
  const out = now - (story.hoursAgo ?? 1) * hour;
  const document = documentOf(story, {
    photoId: (key) => photoOf(photos, key).id,
    caption: (key) => photoOf(photos, key).caption,
    storyId: (headline) => ids.get(headline) ?? null,
  });
  await putDocument(as(services, writer, out - hour), { id, document, baseVersion: 0 });
  if (story.state === 'in review' || story.state === 'approved')
    await moveStory(as(services, writer, out), { id, to: 'in review' });
  if (story.state === 'approved') await moveStory(as(services, editor, out), { id, to: 'approved' });
  if (story.hoursAgo !== undefined) await publish(as(services, editor, out), { id });
  if (story.state === 'unpublished') await unpublish(as(services, editor, now - hour), { id });
}

async function seedStaff(services: Services): Promise<Map<string, PersonRow>> {
  const people = new Map<string, PersonRow>();
  for (const { key, name, email, role } of staff) {
    const now = services.clock.now();
    const person: PersonRow = {
      id: newId(now),
      name,
      email,
      role,
      passwordHash: null,
      createdAt: now,
      removedAt: null,
    };
    const audit = auditRow(
      { ...services, actor: null, address: '' },
      'add sample person',
      { kind: 'person', id: person.id },
      { email, role },
    );
    const outcome = await services.store.people.add(person, audit);
    people.set(key, outcome === 'added' ? person : ((await services.store.people.byEmail(email)) ?? person));
  }
  return people;
}

function photoOf(photos: Record<string, PhotoRow>, key: string): PhotoRow {
  const photo = photos[key];
  if (!photo) throw new Error(`The sample has no photo “${key}”.`);
  return photo;
}

/** Acts as this person at that time. */
const as = (services: Services, person: PersonRow, at: number): Context => ({
  ...services,
  clock: { now: () => at },
  actor: actorOf(person),
  address: '',
});
