import type { Id, PersonRow, PhotoRow } from '#db/index.ts';
import { auditRow } from '#lib/audit/row.ts';
import { actorOf, type Context, type Services } from '#lib/context.ts';
import { newId } from '#lib/ids.ts';
import { publish } from '#lib/publishing/publish.ts';
import { unpublish } from '#lib/publishing/unpublish.ts';
import { createStory } from '#lib/stories/create-story.ts';
import { moveStory } from '#lib/stories/move-story.ts';
import { putDocument } from '#lib/writing/put-document.ts';
import { seedFront } from './fronts.ts';
import { seedMasthead } from './masthead.ts';
import { staff } from './people.ts';
import { seedPhotos } from './photos/index.ts';
import { business } from './stories/business.ts';
import { culture } from './stories/culture.ts';
import { politics } from './stories/politics.ts';
import { science } from './stories/science.ts';
import type { SampleStory } from './stories/shape.ts';
import { sport } from './stories/sport.ts';
import { world } from './stories/world.ts';
import { documentOf, headlineOnly } from './text.ts';
import { begun, ended } from './wanted.ts';

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
 * Fills a newsroom with a believable one (issue "main job" §12): every story goes through the verbs that a newsroom
 * uses, with the same checks. Cut off anywhere, the next call goes on. The sample's people have no password: an
 * admin gives them one by a link.
 */
export async function seedSample(services: Services): Promise<void> {
  const now = services.clock.now();
  const people = await seedStaff(services);
  const editor = people.get('ruth');
  if (!editor) throw new Error('The sample has an editor.');
  const ctx = as(services, editor, now);
  const note = (action: string) =>
    services.store.audit.add(auditRow(ctx, action, { kind: 'settings', id: null }));

  await note(begun);
  const photos = await seedPhotos(as(services, editor, now - 200 * hour));
  const masthead = await seedMasthead(ctx, people);
  const stories = Object.entries(sampleStories)
    .flatMap(([section, list]) => list.map((story) => ({ section, story })))
    .sort((a, b) => (b.story.hoursAgo ?? 0) - (a.story.hoursAgo ?? 0));
  const written = await headlinesOf(services);
  for (const { section, story } of stories) {
    if (written.has(story.headline)) continue;
    const writer = people.get(story.by[0] ?? '') ?? editor;
    const created = await createStory(as(services, writer, now - ((story.hoursAgo ?? 0) + 3) * hour), {
      sectionId: masthead.sections.get(section),
      authorIds: story.by.map((key) => masthead.authors.get(key)),
      topicIds: (story.topics ?? []).map((slug) => masthead.topics.get(slug)),
      partnerId: story.partner ? masthead.partner : null,
      document: headlineOnly(story.headline),
    });
    written.set(story.headline, created.id);
  }
  for (const { story } of stories) await writeAndMove(services, people, editor, story, written, photos, now);
  await seedFront(ctx, written);
  await note(ended);
}

async function headlinesOf({ store }: Services): Promise<Map<string, Id>> {
  const { items } = await store.stories.list({ visibility: { kind: 'all' }, limit: 100 });
  return new Map(items.map((row) => [row.headline, row.id]));
}

/** The text goes in once every story has an id, so that RELATED links can lead both ways. */
async function writeAndMove(
  services: Services,
  people: Map<string, PersonRow>,
  editor: PersonRow,
  story: SampleStory,
  ids: Map<string, Id>,
  photos: Record<string, PhotoRow>,
  now: number,
): Promise<void> {
  const row = await services.store.stories.byId(ids.get(story.headline) ?? '');
  if (!row) throw new Error(`The sample’s story “${story.headline}” is not there.`);
  const { id } = row;
  const writer = people.get(story.by[0] ?? '') ?? editor;
  const out = now - (story.hoursAgo ?? 1) * hour;
  if (row.stepVersion === 0) {
    const document = documentOf(story, {
      photoId: (key) => photoOf(photos, key).id,
      caption: (key) => photoOf(photos, key).caption,
      storyId: (headline) => ids.get(headline) ?? null,
    });
    await putDocument(as(services, writer, out - hour), { id, document, baseVersion: 0 });
  }
  if (row.state !== 'draft') return;
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
