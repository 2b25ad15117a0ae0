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
 * Makes a version's text, section, bylines, topics and partner the working copy again, in one transaction with its version
 * and audit row; people who have the story open see it as if it were typed. What was there before is a version too.
 * Slug, embargo and people stay (NEWSROOM §4.4).
 */
export async function restoreVersion(ctx: Context, input: unknown): Promise<StoryAnswer> {
  const { id, n } = parseInput(restoreVersionInput, input);
  // Whoever types or changes a field between the look and the commit makes the store refuse: look again.
  for (let attempt = 0; attempt < attempts; attempt++) {
    const { actor, story } = await loadStory(ctx, id, 'edit story');
    const version = await ctx.store.versions.byNumber(id, n);
    if (!version) throw notFound('version');
    const change = await restorable(ctx.store, version.fields);
    if (!(await tryToRestore(ctx, actor, story, version, change))) continue;
    const restored = await ctx.store.stories.byId(id);
    if (!restored) throw notFound('story');
    ctx.live.fields(id, restored.revision, change, actor.name);
    ctx.live.desk(id);
    return presentStory(ctx, restored);
  }
  throw conflict('Others keep writing in this story. Ask them to pause, and restore the version again.');
}

async function tryToRestore(
  ctx: Context,
  actor: Actor,
  story: StoryRow,
  version: VersionRow,
  change: Partial<StoryFields>,
): Promise<boolean> {
  const at = ctx.clock.now();
  const current = await workingDocument(ctx, story.id);
  const steps = differenceAsSteps(current.node, nodeOf(version.document)).map(
    (step) => step.toJSON() as StepJson,
  );
  const clientId = `restore ${actor.id}`;
  const batch = { storyId: story.id, version: current.version, steps, clientId, personId: actor.id };
  const kept = await presentOf(ctx, actor, story, current, version.n);
  const taken = await takeSteps(ctx, batch, at, (working) => {
    const after = { ...story, ...change, revision: story.revision + 1 };
    const why = { kind: 'restore', note: `Version ${version.n}`, by: actor.id, at } as const;
    const detail = { version: version.n, versionId: version.id };
    return {
      revision: story.revision,
      fields: change,
      versions: [...kept, versionOf(after, working, why)],
      audit: auditRow(ctx, 'restore version', { kind: 'story', id: story.id }, detail),
    };
  });
  if (taken.outcome === 'behind') return false;
  if (steps.length > 0)
    ctx.live.steps(
      story.id,
      current.version,
      steps.map((step) => ({ step, clientId })),
    );
  return true;
}

/** What would be replaced stays to be found, unless the newest version is the same. */
async function presentOf(
  ctx: Context,
  actor: Actor,
  story: StoryRow,
  working: WorkingDocument,
  n: number,
): Promise<Omit<VersionRow, 'n'>[]> {
  const [newest] = (await ctx.store.versions.list(story.id, { limit: 1 })).items;
  if (newest?.stepVersion === working.version && newest.revision === story.revision) return [];
  const why = { kind: 'save', note: `Before version ${n} was restored`, by: actor.id } as const;
  return [versionOf(story, working, { ...why, at: ctx.clock.now() })];
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
