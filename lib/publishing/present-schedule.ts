import type { Id, PastScheduleRow, StoryRow, WaitingRow } from '#db/index.ts';
import type { CardTimes, EmbargoAnswer, PastScheduleAnswer, ScheduleAnswer } from '../answers/schedule.ts';
import type { Context } from '../context.ts';
import { holds } from '../embargo/rules.ts';
import { lateFrom } from '../schedule/late.ts';

type Names = Map<Id, string>;

export const untimed: CardTimes = { schedule: null, embargo: null, missed: null };

/** What cards say of schedule and embargo: a few look-ups for the whole list. */
export async function presentTimes(ctx: Context, rows: StoryRow[]): Promise<Map<Id, CardTimes>> {
  const ids = rows.map(({ id }) => id);
  const [waiting, ended] = await Promise.all([
    ctx.store.schedules.ofStories(ids),
    ctx.store.schedules.lastOf(ids),
  ]);
  const names = await namesOf(ctx, [
    ...waiting.map(({ by }) => by),
    ...ended.map(({ by }) => by),
    ...rows.flatMap(({ embargo }) => embargo?.by ?? []),
  ]);
  const waits = new Map(waiting.map((row) => [row.storyId, row]));
  const last = new Map(ended.map((row) => [row.storyId, row]));
  const now = ctx.clock.now();
  return new Map(
    rows.map((story) => {
      const row = waits.get(story.id);
      return [
        story.id,
        {
          schedule: row ? presentWaiting(row, story, names) : null,
          embargo: presentEmbargo(story, names, now),
          missed: row ? null : presentMissed(last.get(story.id), story, names),
        },
      ];
    }),
  );
}

export function presentWaiting(row: WaitingRow, story: StoryRow, names: Names): ScheduleAnswer {
  const { at, local, zone, why, kind, versionId, madeAt, versionNumber } = row;
  return {
    at,
    local,
    zone,
    why,
    kind,
    versionId,
    madeAt,
    version: versionNumber,
    by: { id: row.by, name: names.get(row.by) ?? '' },
    differs: row.versionStep !== story.stepVersion || row.versionRevision !== story.revision,
  };
}

export function presentPast(row: PastScheduleRow, names: Names): PastScheduleAnswer {
  const { at, local, zone, why, endedAt, outcome, reason, lateMs } = row;
  const by = { id: row.by, name: names.get(row.by) ?? '' };
  return { at, local, zone, why, by, endedAt, outcome, reason, lateMs };
}

export async function namesOf({ store }: Pick<Context, 'store'>, ids: Id[]): Promise<Names> {
  const people = await Promise.all([...new Set(ids)].map((id) => store.people.byId(id)));
  return new Map(people.flatMap((person) => (person ? [[person.id, person.name]] : [])));
}

function presentEmbargo(story: StoryRow, names: Names, now: number): EmbargoAnswer | null {
  if (!story.embargo) return null;
  const { until, by, setAt } = story.embargo;
  return { until, by: { id: by, name: names.get(by) ?? '' }, setAt, holds: holds(story, now) };
}

/** Only the last word about a story counts: what did not go out and did not since, or the late edition that is public. */
function presentMissed(
  row: PastScheduleRow | undefined,
  story: StoryRow,
  names: Names,
): PastScheduleAnswer | null {
  if (!row) return null;
  const failed = row.outcome === 'refused' && story.state !== 'killed' && story.state !== 'spiked';
  const late =
    row.outcome === 'out' && (row.lateMs ?? 0) >= lateFrom && row.versionId === story.liveVersionId;
  return failed || late ? presentPast(row, names) : null;
}
