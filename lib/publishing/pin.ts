import type { Id, Moved, ScheduleRow, State, StoryRow } from '#db/index.ts';
import { auditRow } from '../audit/row.ts';
import type { Actor, Context } from '../context.ts';
import { derivedOf } from '../document/derive.ts';
import { endOf } from '../embargo/rules.ts';
import { newId } from '../ids.ts';
import type { WorkingDocument } from '../writing/authority.ts';
import { versionOf } from '../writing/version-of.ts';
import { checkEdition } from './edition-to-be.ts';

export type Pinning = Pick<ScheduleRow, 'at' | 'local' | 'zone' | 'choice' | 'why' | 'kind'>;

/**
 * Keeps the working copy of this moment as the version that goes out later (NEWSROOM §6: that version, and not a later
 * draft). Its faults refuse it now. Not ok when the story changed meanwhile: check again.
 */
export async function pinVersion(
  ctx: Context,
  actor: Actor,
  loaded: StoryRow,
  working: WorkingDocument,
  when: Pinning,
  action: string,
): Promise<Moved> {
  const story = { ...loaded, ...derivedOf(working.node) };
  const now = ctx.clock.now();
  const candidate = { story, node: working.node, document: working.document };
  const { photos } = await checkEdition(ctx, candidate, when.at ?? now);
  const version = versionOf(story, working, { kind: 'schedule', note: '', by: actor.id, at: now });
  const waits = await ctx.store.schedules.of(story.id);
  return ctx.store.schedules.set({
    schedule: {
      ...when,
      storyId: story.id,
      id: newId(now),
      versionId: version.id,
      by: actor.id,
      madeAt: now,
      backTo: waits?.backTo ?? backTo(story.state),
      photoIds: photos.map(({ id }) => id),
    },
    version,
    from: [loaded.state],
    embargo: loaded.embargo,
    instead: waits?.id ?? null,
    audit: auditRow(ctx, action, { kind: 'story', id: story.id }, detailOf(waits, when, version.id)),
  });
}

/** A publish under an embargo: the version waits for the embargo's end, or until somebody lifts it. */
export function pinForEmbargo(
  ctx: Context,
  actor: Actor,
  story: StoryRow,
  working: WorkingDocument,
): Promise<Moved> {
  const until = story.embargo?.until ?? null;
  const at = story.embargo && endOf(story.embargo);
  const { local, zone } = until ?? { local: null, zone: null };
  const when: Pinning = { at, local, zone, choice: null, why: 'embargo', kind: 'update' };
  return pinVersion(ctx, actor, story, working, when, 'publish at embargo end');
}

/** Before and after, for the audit of a setting. */
export const detailOf = (
  waits: ScheduleRow | null,
  { local, zone }: Pick<Pinning, 'local' | 'zone'>,
  versionId: Id,
): Record<string, unknown> => ({
  before: waits && { local: waits.local, zone: waits.zone, versionId: waits.versionId },
  after: { local, zone, versionId },
});

/** What a story is again when it does not go out. An approval stays; a review would have to begin again. */
const backTo = (state: State): State =>
  state === 'approved' || state === 'published' || state === 'unpublished' ? state : 'draft';
