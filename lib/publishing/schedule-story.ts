import { z } from 'zod';
import type { Id, Moved, State, StoryRow } from '#db/index.ts';
import type { StoryAnswer } from '../answers.ts';
import { auditRow } from '../audit/row.ts';
import type { Actor, Context } from '../context.ts';
import { holds, spokenEnd } from '../embargo/rules.ts';
import { conflict, invalid } from '../errors.ts';
import { newId } from '../ids.ts';
import { resolveFuture, type WallTime } from '../schedule/wall-time.ts';
import { loadStory } from '../stories/load.ts';
import { publishableFrom } from '../stories/moves.ts';
import { presentStory } from '../stories/present.ts';
import { workingDocument } from '../writing/authority.ts';
import { afterPublication } from './after.ts';
import { refuseUnapproved } from './approved.ts';
import { refuseMoved } from './as-begun.ts';
import { detailOf, type Pinning, pinVersion } from './pin.ts';

/** A time as the clock on the wall shows it; `choice` says which of two where it shows it twice. */
export const wallTimeInput = z.strictObject({
  local: z.string().max(100),
  zone: z.string().max(100),
  choice: z.enum(['earlier', 'later']).optional(),
});

export type Scheduling = { id: Id; kind: 'update' | 'minor'; time: WallTime; keepVersion: boolean };

/**
 * Sets when the story goes out, or another time than before (NEWSROOM §6). Its version of now is kept for it, and its
 * faults refuse it as they would refuse a publish. A story that is out stays as it is until then.
 */
export async function scheduleStory(
  ctx: Context,
  { id, kind, time, keepVersion }: Scheduling,
): Promise<StoryAnswer> {
  let begun: State | null = null;
  for (let attempt = 0; attempt < 5; attempt++) {
    const { actor, story } = await loadStory(ctx, id, 'schedule');
    refuseUnschedulable(story, ctx.clock.now());
    begun ??= story.state;
    refuseMoved(story, begun);
    const when = { ...momentOf(time, ctx.clock.now()), why: 'schedule', kind } as const;
    const moved = keepVersion
      ? await moveWaiting(ctx, actor, story, when)
      : await pinNow(ctx, actor, story, when);
    if (!moved.ok) continue;
    const sentence = `${actor.name} set the story to go out at ${spoken(when)}.`;
    afterPublication(ctx, { storyId: id, state: moved.story.state, sentence });
    return presentStory(ctx, moved.story);
  }
  throw conflict('The story kept changing while it was scheduled. Try again in a moment.');
}

/** The moment that a person means, from now on; throws Invalid with the sentence that says what to do. */
export function momentOf(time: WallTime, now: number) {
  const resolved = resolveFuture(time, now);
  if (!resolved.ok) throw invalid(resolved.sentence, { at: resolved.sentence });
  return { at: resolved.at, local: time.local, zone: time.zone, choice: time.choice ?? null };
}

async function pinNow(ctx: Context, actor: Actor, story: StoryRow, when: Pinning): Promise<Moved> {
  const working = await workingDocument(ctx, story.id);
  await refuseUnapproved(ctx, story, working);
  return pinVersion(ctx, actor, story, working, when, 'schedule');
}

/** Another time for the version that waits already. */
async function moveWaiting(ctx: Context, actor: Actor, story: StoryRow, when: Pinning): Promise<Moved> {
  const waits = await ctx.store.schedules.of(story.id);
  if (waits?.why !== 'schedule')
    throw conflict('The story is not on the schedule any more, so there is no time to change.', {
      state: story.state,
    });
  const now = ctx.clock.now();
  const { attempts: _a, leaseUntil: _l, ...kept } = waits;
  return ctx.store.schedules.set({
    schedule: { ...kept, ...when, kind: waits.kind, id: newId(now), by: actor.id, madeAt: now },
    version: null,
    from: publishableFrom,
    instead: waits.id,
    audit: auditRow(ctx, 'schedule', { kind: 'story', id: story.id }, detailOf(waits, when, waits.versionId)),
  });
}

function refuseUnschedulable(story: StoryRow, now: number): void {
  const current = { state: story.state };
  if (story.embargo && holds(story, now))
    throw conflict(
      `The story is under embargo ${spokenEnd(story.embargo)}. Publish it, and it goes out when the embargo ends; or lift the embargo first.`,
      current,
    );
  if (publishableFrom.includes(story.state)) return;
  if (story.state === 'killed') throw conflict('The story is killed, and that is final.', current);
  if (story.state === 'spiked') throw conflict('The story is spiked. Bring it back to draft first.', current);
  throw conflict(`A story that is ${story.state} cannot be scheduled.`, current);
}

const spoken = ({ local, zone }: { local: string; zone: string }) => `${local.replace('T', ' ')} (${zone})`;
