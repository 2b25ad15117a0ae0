import { z } from 'zod';
import type { Id, Store, StoryFields, StoryRow, VersionRow } from '#db/index.ts';
import type { StoryAnswer } from '../answers.ts';
import { auditRow } from '../audit/row.ts';
import type { Actor, Context } from '../context.ts';
import { nodeOf } from '../document/parse.ts';
import { conflict, notFound } from '../errors.ts';
import { parseInput } from '../input.ts';
import { loadStory } from '../stories/load.ts';
import { presentStory } from '../stories/present.ts';
import { takeSteps, type WorkingDocument, workingDocument } from './authority.ts';
import { differenceAsSteps } from './difference.ts';
import type { StepJson } from './live.ts';
import { versionOf } from './version-of.ts';

export const restoreVersionInput = z.object({ id: z.uuid(), n: z.coerce.number().int().min(1) });

const attempts = 5;

/**
 * Makes a version's text, section, bylines, topics and partner the working copy again; people who have the story open see
 * it as if it were typed. What was there before is a version too. Slug, embargo and people stay (NEWSROOM §4.4).
 */
export async function restoreVersion(ctx: Context, input: unknown): Promise<StoryAnswer> {
  const { id, n } = parseInput(restoreVersionInput, input);
  const { actor, story } = await loadStory(ctx, id, 'edit story');
  const version = await ctx.store.versions.byNumber(id, n);
  if (!version) throw notFound('version');
  await keepPresent(ctx, actor, story, n);
  await restoreText(ctx, actor, version);
  const change = await restorable(ctx.store, version.fields);
  const changed = await ctx.store.stories.changeFields(id, change, ctx.clock.now());
  if (!changed) throw notFound('story');
  ctx.live.fields(id, changed.revision, change, actor.name);

  const why = { kind: 'restore', note: `Version ${n}`, by: actor.id, at: ctx.clock.now() } as const;
  const restored = versionOf(changed, await workingDocument(ctx, id), why);
  const detail = { version: n, versionId: version.id };
  await ctx.store.versions.add(restored, auditRow(ctx, 'restore version', { kind: 'story', id }, detail));
  ctx.live.desk(id);
  return presentStory(ctx, changed);
}

/** What would be replaced stays to be found, unless the newest version is the same. */
async function keepPresent(ctx: Context, actor: Actor, story: StoryRow, n: number): Promise<void> {
  const [newest] = (await ctx.store.versions.list(story.id, { limit: 1 })).items;
  if (newest?.stepVersion === story.stepVersion && newest.revision === story.revision) return;
  const why = { kind: 'save', note: `Before version ${n} was restored`, by: actor.id } as const;
  const working = await workingDocument(ctx, story.id);
  await ctx.store.versions.add(versionOf(story, working, { ...why, at: ctx.clock.now() }), null);
}

async function restoreText(ctx: Context, actor: Actor, version: VersionRow): Promise<void> {
  const wanted = nodeOf(version.document);
  const clientId = `restore ${actor.id}`;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const current: WorkingDocument = await workingDocument(ctx, version.storyId);
    const steps = differenceAsSteps(current.node, wanted).map((step) => step.toJSON() as StepJson);
    if (steps.length === 0) return;
    const batch = { storyId: version.storyId, version: current.version, steps, clientId, personId: actor.id };
    const taken = await takeSteps(ctx, batch, ctx.clock.now());
    if (taken.outcome === 'behind') continue;
    const sent = steps.map((step) => ({ step, clientId }));
    return ctx.live.steps(version.storyId, current.version, sent);
  }
  throw conflict('Others keep writing in this story. Ask them to pause, and restore the version again.');
}

/** Of the fields, those whose section, partner, authors and topics are still there. */
async function restorable({ masthead }: Store, fields: StoryFields): Promise<Partial<StoryFields>> {
  const [sections, partner, authors, topics] = await Promise.all([
    masthead.sections(),
    fields.partnerId ? masthead.partner(fields.partnerId) : null,
    masthead.authorsByIds(fields.authorIds),
    masthead.topicsByIds(fields.topicIds),
  ]);
  const known = (ids: Id[], rows: { id: Id }[]) => ids.filter((id) => rows.some((row) => row.id === id));
  const hasSection = fields.sectionId === null || sections.some(({ id }) => id === fields.sectionId);
  return {
    ...(hasSection ? { sectionId: fields.sectionId } : {}),
    partnerId: partner?.id ?? null,
    authorIds: known(fields.authorIds, authors),
    topicIds: known(fields.topicIds, topics),
  };
}
