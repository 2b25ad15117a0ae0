import type { ScheduleRow } from '#db/index.ts';
import { auditRow } from '../audit/row.ts';
import type { Services } from '../context.ts';
import { notify } from '../notices/notify.ts';
import { goOut } from '../publishing/go-out.ts';
import { spokenDuration } from '../schedule/duration.ts';
import { lateFrom } from '../schedule/late.ts';
import { resolveWallTime } from '../schedule/wall-time.ts';

export type Clockwork = {
  /** finishes the story under way and sends out no more */
  stop(): Promise<void>;
};

/** ms. How often it looks whether something is due; that is all that a jump of the clock can do to it. */
const beat = 500;
/** What a killed process held is free again this soon; nothing goes out twice where a slow one is overtaken. */
const lease = 3_000;
/** Few at a time, so that two processes share a full minute, and a killed one leaves few behind. */
const atOnce = 8;

/** Sends out what is due (NEWSROOM §6): at its time, and after a downtime at once. Any number of processes may run it. */
export function startClockwork(services: Services): Clockwork {
  let stopping = false;
  let working: Promise<void> | null = null;
  const look = () => {
    if (stopping || working) return;
    working = sendOutDue(services, () => stopping)
      .catch((error: unknown) => services.log.error({ error: String(error) }, 'the schedule stumbled'))
      .finally(() => {
        working = null;
      });
  };
  working = followZones(services)
    .catch((error: unknown) => services.log.error({ error: String(error) }, 'no zone was looked at'))
    .finally(() => {
      working = null;
      look();
    });
  const beats = setInterval(look, beat);
  return {
    async stop() {
      stopping = true;
      clearInterval(beats);
      await working;
    },
  };
}

/** Everything that is due now goes out; answers when nothing is left that another process does not hold. */
export async function sendOutDue(services: Services, stopping = () => false): Promise<void> {
  const { store, clock, log } = services;
  const late: number[] = [];
  while (!stopping()) {
    const now = clock.now();
    const due = await store.schedules.takeDue(now, now + lease, lease, atOnce);
    if (due.length === 0) break;
    for (const row of due) {
      if (stopping()) break;
      const went = await tryOut(services, row);
      if (went?.outcome === 'out' && went.lateMs >= lateFrom) late.push(went.lateMs);
    }
  }
  if (late.length === 0) return;
  const longest = spokenDuration(Math.max(...late));
  log.warn({ stories: late.length, lateMs: Math.max(...late) }, 'stories went out late');
  const sentence =
    late.length === 1
      ? `A scheduled story went out ${longest} late. The schedule says which.`
      : `${late.length} scheduled stories went out late, up to ${longest}. The schedule lists them.`;
  await notify(services, { to: { role: 'editor' }, kind: 'scheduled', sentence });
}

/** A fault that is not the story's: its lease runs out, and it is tried again. */
async function tryOut(services: Services, row: ScheduleRow) {
  try {
    return await goOut(services, row);
  } catch (error) {
    services.log.error({ story: row.storyId, error: String(error) }, 'a scheduled story did not go out yet');
    return null;
  }
}

/**
 * 06:00 stays 06:00: where the rules of a zone changed since (they come with the program), what waits has another instant.
 * A time that the new rules skip or repeat stays the instant that it was.
 */
export async function followZones(services: Services): Promise<void> {
  const { store } = services;
  let cursor: string | null = null;
  do {
    const page = await store.schedules.waiting({ cursor, limit: 100 });
    for (const row of page.items) await followZone(services, row);
    cursor = page.next;
  } while (cursor);
}

async function followZone(services: Services, row: ScheduleRow): Promise<void> {
  const { storyId, id, local, zone, choice } = row;
  if (!local || !zone || row.at === null) return;
  const resolved = resolveWallTime({ local, zone, ...(choice ? { choice } : {}) });
  if (!resolved.ok || resolved.at === row.at) return;
  const audit = auditRow(
    { ...services, actor: null, address: '' },
    'follow zone',
    { kind: 'story', id: storyId },
    { local, zone, before: { at: row.at }, after: { at: resolved.at } },
  );
  if (await services.store.schedules.shift(storyId, id, resolved.at, audit)) services.live.desk(storyId);
}
