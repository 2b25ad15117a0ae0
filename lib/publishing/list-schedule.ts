import { z } from 'zod';
import type { StoryRow, WaitingRow } from '#db/index.ts';
import { allow } from '../access.ts';
import type { PastSchedule, ScheduledStory } from '../answers/schedule.ts';
import type { List } from '../answers.ts';
import type { Context } from '../context.ts';
import type { Finding } from '../document/finding.ts';
import { findingsOf } from '../document/findings.ts';
import { nodeOf } from '../document/parse.ts';
import { parseInput } from '../input.ts';
import { listInput, sliceOf } from '../list-input.ts';
import { lateFrom } from '../schedule/late.ts';
import { documentFacts } from '../stories/facts.ts';
import { presentCards } from '../stories/present.ts';
import { storyWith } from './edition-to-be.ts';
import { namesOf, presentPast, presentWaiting } from './present-schedule.ts';

const { cursor, limit } = listInput;
const instant = z.coerce.number().int().min(0).max(8.64e15);

export const listScheduleInput = z.object({
  cursor,
  limit,
  /** milliseconds UTC: what goes out from then on, and before then */
  from: instant.optional(),
  until: instant.optional(),
});

/** What goes out, the earliest first: which version, who set it, and what its checks find at this moment. */
export async function listSchedule(ctx: Context, input: unknown): Promise<List<ScheduledStory>> {
  allow(ctx.actor, 'see schedule');
  const { from, until, ...page } = parseInput(listScheduleInput, input);
  const range = { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
  const { items: rows, next } = await ctx.store.schedules.waiting({ ...sliceOf(page), ...range });
  const stories = await ctx.store.stories.byIds(rows.map(({ storyId }) => storyId));
  const cards = new Map((await presentCards(ctx, stories)).map((card) => [card.id, card]));
  const byId = new Map(stories.map((story) => [story.id, story]));
  const names = await namesOf(
    ctx,
    rows.map(({ by }) => by),
  );
  const items = await Promise.all(
    rows.map(async (row): Promise<ScheduledStory[]> => {
      const [story, card] = [byId.get(row.storyId), cards.get(row.storyId)];
      if (!story || !card) return [];
      return [
        {
          story: card,
          schedule: presentWaiting(row, story, names),
          findings: await findingsNow(ctx, story, row),
        },
      ];
    }),
  );
  return { items: items.flat(), next };
}

export const listPastScheduleInput = z.object({
  cursor,
  limit,
  /** 'yes': only what went out late, or not at all */
  wrong: z.enum(['yes', 'no']).default('no'),
});

/** How schedules ended, newest first: what went out late and by how much, and what did not go out. */
export async function listPastSchedule(ctx: Context, input: unknown): Promise<List<PastSchedule>> {
  allow(ctx.actor, 'see schedule');
  const { wrong, ...given } = parseInput(listPastScheduleInput, input);
  const page = await ctx.store.schedules.past({
    ...sliceOf(given),
    ...(wrong === 'yes' ? { lateBy: lateFrom } : {}),
  });
  const stories = await ctx.store.stories.byIds(page.items.map(({ storyId }) => storyId));
  const byId = new Map(stories.map((story) => [story.id, story]));
  const names = await namesOf(
    ctx,
    page.items.map(({ by }) => by),
  );
  const items = page.items.flatMap((row): PastSchedule[] => {
    const story = byId.get(row.storyId);
    if (!story) return [];
    const { id, headline, state, path } = story;
    return [{ ...presentPast(row, names), id: row.id, story: { id, headline, state, url: path } }];
  });
  return { items, next: page.next };
}

async function findingsNow(ctx: Context, story: StoryRow, row: WaitingRow): Promise<Finding[]> {
  const version = await ctx.store.versions.byId(row.versionId);
  if (!version) return [];
  const node = nodeOf(version.document);
  const facts = await documentFacts(
    ctx.store,
    storyWith(story, node, version.fields),
    node,
    row.at ?? ctx.clock.now(),
  );
  return findingsOf(node, facts.forFindings);
}
