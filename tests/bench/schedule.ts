import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { openStore, type StoredDocument } from '#db/index.ts';
import { newId } from '#lib/ids.ts';
import { localOf } from '#lib/schedule/wall-time.ts';
import { aNewsroom, anAudit, anAuthor, aVersion } from '../support/rows.ts';
import { startServer } from '../support/server.ts';
import { documentOf } from '../support/stories.ts';
import type { Figure } from './figure.ts';
import { paragraphs } from './newsroom.ts';

const stories = 1_000;
const minute = 60_000;
/** ms to schedule them and start two servers in, before the minute */
const toStart = 60_000;

/** 1,000 stories for the same minute, two servers on one store, one killed with -9 in the middle (issue 4). */
export async function scheduleFigures(): Promise<Figure[]> {
  const dataFolder = await mkdtemp(path.join(os.tmpdir(), 'slugline-schedule-'));
  const at = Math.ceil((Date.now() + toStart) / minute) * minute;
  await scheduleAll(dataFolder, at);
  const servers = await Promise.all([startServer({ dataFolder }), startServer({ dataFolder })]);
  const [doomed, survivor] = servers;
  const raw = new Database(path.join(dataFolder, 'newsroom.db'), { readonly: true });
  try {
    if (Date.now() > at) throw new Error('The servers were not ready before the minute: run it again.');
    const out = raw.prepare<[], number>('SELECT count(*) FROM shelf').pluck();
    const isOut = (least: number) => until(() => (out.get() ?? 0) >= least, at + 120_000);
    await isOut(stories / 3);
    await doomed?.kill9();
    const atKill = out.get() ?? 0;
    const all = await isOut(stories);
    const last = raw.prepare<[], number>('SELECT max(from_at) FROM edition').pluck().get() ?? 0;
    const count = (sql: string) => raw.prepare<[], number>(sql).pluck().get() ?? 0;
    const once =
      count('SELECT count(*) FROM edition') === stories &&
      count('SELECT count(DISTINCT story_id) FROM edition') === stories &&
      count("SELECT count(*) FROM audit WHERE action = 'publish'") === stories &&
      count("SELECT count(*) FROM schedule_past WHERE outcome = 'out'") === stories &&
      count('SELECT count(*) FROM schedule') === 0;
    const paths = raw.prepare<[], string>('SELECT path FROM shelf ORDER BY random() LIMIT 50').pluck().all();
    const read = await Promise.all(paths.map(async (each) => (await fetch(survivor?.url + each)).status));
    const seconds = (last - at) / 1000;
    return [
      {
        name: `${stories} stories scheduled for one minute, two servers, one killed after ${atKill}: all out`,
        value: all ? `${seconds.toFixed(1)} s after the minute` : `not all: ${out.get()} of ${stories}`,
        promise: '≤ 10 s',
        kept: all && seconds <= 10,
      },
      {
        name: 'each of them out exactly once, and its page answers',
        value: once && read.every((status) => status === 200) ? 'yes' : 'no',
        promise: 'yes',
        kept: once && read.every((status) => status === 200),
      },
    ];
  } finally {
    raw.close();
    for (const server of servers) await server.stop();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

async function scheduleAll(dataFolder: string, at: number): Promise<void> {
  const store = await openStore(`file:${path.join(dataFolder, 'newsroom.db')}`);
  const { editor, addStory } = await aNewsroom(store);
  const author = anAuthor();
  await store.masthead.addAuthor(author, anAudit());
  for (let n = 0; n < stories; n++) {
    const headline = `Story number ${n}`;
    const document: StoredDocument = { schema: 1, doc: documentOf(headline, paragraphs.slice(0, 2)) };
    const story = await addStory({ headline, authorIds: [author.id], slug: `story-${n}` });
    const version = aVersion(story, { kind: 'schedule', document });
    await store.schedules.set({
      schedule: {
        storyId: story.id,
        id: newId(at),
        versionId: version.id,
        why: 'schedule',
        kind: 'update',
        at,
        local: localOf(at, 'UTC'),
        zone: 'UTC',
        choice: null,
        by: editor.id,
        madeAt: at,
        backTo: 'draft',
        photoIds: [],
      },
      version,
      from: ['draft'],
      instead: null,
      audit: anAudit({ action: 'schedule' }),
    });
  }
  await store.close();
}

async function until(done: () => boolean, latest: number): Promise<boolean> {
  while (!done()) {
    if (Date.now() > latest) return false;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return true;
}
