import type { StoryRow } from '#db/index.ts';
import { storyAbilities } from '../access.ts';
import type { StoryAnswer, StoryCard } from '../answers.ts';
import type { Context } from '../context.ts';
import { findingsOf } from '../document/findings.ts';
import { presentHold } from '../holds/present.ts';
import { presentPartner } from '../partners/present.ts';
import { presentPhoto } from '../photos/present.ts';
import { namedPeople, presentPlan } from '../planning/present.ts';
import { presentTimes, untimed } from '../publishing/present-schedule.ts';
import { presentLink } from '../related/present.ts';
import { workingDocument } from '../writing/authority.ts';
import { documentFacts } from './facts.ts';
import { returnOf } from './returned.ts';

/** Cards for lists, with the names that a row only has ids of: three look-ups for the whole list. */
export async function presentCards(ctx: Context, rows: StoryRow[]): Promise<StoryCard[]> {
  const [sections, authors, people, times, holds] = await Promise.all([
    ctx.store.masthead.sections(),
    ctx.store.masthead.authorsByIds([...new Set(rows.flatMap((row) => row.authorIds))]),
    Promise.all([...new Set(rows.flatMap(namedPeople))].map((id) => ctx.store.people.byId(id))),
    presentTimes(ctx, rows),
    ctx.store.holds.open(
      'story',
      rows.map((row) => row.id),
    ),
  ]);
  const section = new Map(sections.map((row) => [row.id, row]));
  const author = new Map(authors.map((row) => [row.id, row]));
  const person = new Map(people.flatMap((row) => (row ? [[row.id, row.name] as const] : [])));
  return rows.map((row) => ({
    id: row.id,
    state: row.state,
    headline: row.headline,
    dek: row.dek,
    slug: row.slug,
    words: row.words,
    section: (row.sectionId && section.get(row.sectionId)) || null,
    authors: row.authorIds.flatMap((id) => {
      const found = author.get(id);
      return found ? [{ id, name: found.name }] : [];
    }),
    createdBy: { id: row.createdBy, name: person.get(row.createdBy) ?? '' },
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    publishedAt: row.publishedAt,
    url: row.path,
    leadPhotoId: row.leadPhotoId,
    ...presentPlan(row, person),
    ...(times.get(row.id) ?? untimed),
    hasUnpublishedChanges:
      row.state === 'published' &&
      (row.liveStepVersion !== row.stepVersion || row.liveRevision !== row.revision),
    held: holds.has(row.id),
    abilities: storyAbilities(ctx.actor, row),
  }));
}

/** The whole story for the editor and for scripts, with its findings of this moment. */
export async function presentStory(ctx: Context, row: StoryRow): Promise<StoryAnswer> {
  const working = await workingDocument(ctx, row.id);
  const facts = await documentFacts(ctx.store, row, working.node, ctx.clock.now());
  const [[card], links, topics, partner, returned, hold] = await Promise.all([
    presentCards(ctx, [row]),
    presentLink(ctx, facts.linked),
    ctx.store.masthead.topicsByIds(row.topicIds),
    row.partnerId ? ctx.store.masthead.partner(row.partnerId) : null,
    returnOf(ctx.store, row),
    ctx.store.holds.of('story', row.id),
  ]);
  if (!card) throw new Error('A list of one row has one card.');
  return {
    ...card,
    version: working.version,
    revision: row.revision,
    document: working.document.doc,
    sectionId: row.sectionId,
    authorIds: row.authorIds,
    partnerId: row.partnerId,
    topicIds: row.topicIds,
    personIds: row.personIds,
    originUrl: row.originUrl,
    republish: row.republish,
    pitch: row.pitch,
    partner: partner ? presentPartner(partner) : null,
    topics,
    firstPublishedAt: row.firstPublishedAt,
    returned,
    hold: await presentHold(ctx, hold),
    // Findings name linked stories as the links do: a draft that this person may not see stays unnamed.
    findings: findingsOf(working.node, {
      ...facts.forFindings,
      links: new Map(links.map((link) => [link.id, link])),
    }),
    photos: await Promise.all(facts.photos.map((photo) => presentPhoto(ctx, photo))),
    links,
  };
}
