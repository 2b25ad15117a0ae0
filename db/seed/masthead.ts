import type { Id, PersonRow } from '#db/index.ts';
import { auditRow } from '#lib/audit/row.ts';
import type { Context } from '#lib/context.ts';
import { createAuthor } from '#lib/masthead/authors.ts';
import { createSection } from '#lib/masthead/sections.ts';
import { createTopic } from '#lib/masthead/topics.ts';
import { createPartner } from '#lib/partners/create-partner.ts';
import { slugOf } from '#lib/slug.ts';
import { meridian, sections, staff, topics } from './people.ts';
import { seedLogo } from './photos/index.ts';

/** Ids by section name, topic slug and author key, and the partner's. */
export type SampleMasthead = {
  sections: Map<string, Id>;
  topics: Map<string, Id>;
  authors: Map<string, Id>;
  partner: Id;
};

/** Sections, topics, authors and the partner wire; what is there by its name already is taken as it is. */
export async function seedMasthead(ctx: Context, people: Map<string, PersonRow>): Promise<SampleMasthead> {
  const { masthead } = ctx.store;
  await nameIt(ctx);
  const made: SampleMasthead = { sections: new Map(), topics: new Map(), authors: new Map(), partner: '' };
  for (const name of sections) {
    const { id } = (await masthead.sectionBySlug(slugOf(name))) ?? (await createSection(ctx, { name }));
    made.sections.set(name, id);
  }
  for (const [slug, name] of Object.entries(topics)) {
    const { id } = (await masthead.topicBySlug(slug)) ?? (await createTopic(ctx, { name, slug }));
    made.topics.set(slug, id);
  }
  for (const { key, name, title, bio } of staff) {
    const there = await masthead.authorBySlug(slugOf(name));
    const { id } = there ?? (await createAuthor(ctx, { name, title, bio, personId: people.get(key)?.id }));
    made.authors.set(key, id);
  }
  const [partner] = (await masthead.partners({ q: meridian.name, limit: 1 })).items;
  made.partner =
    partner?.id ?? (await createPartner(ctx, { ...meridian, logoPhotoId: (await seedLogo(ctx)).id })).id;
  return made;
}

/** A newsroom that nobody named yet gets the sample's name: its staff write for the Courier. */
async function nameIt(ctx: Context): Promise<void> {
  if ((await ctx.store.masthead.settings()).name !== 'Slugline') return;
  const named = { name: 'The Courier', tagline: 'The paper of Port Ansel and its coast' };
  await ctx.store.masthead.changeSettings(
    named,
    auditRow(ctx, 'change settings', { kind: 'settings', id: null }, named),
  );
}
