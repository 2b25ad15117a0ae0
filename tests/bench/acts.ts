import path from 'node:path';
import { Worker } from 'node:worker_threads';
import Database from 'better-sqlite3';
import type { CorrectionAnswer, StoryAnswer } from '#lib/answers.ts';
import { ask } from '../support/ask.ts';
import { signInAsAdmin } from '../support/client.ts';
import { startServer } from '../support/server.ts';
import { publishStory, rewrite } from '../support/stories.ts';
import { type Figure, milliseconds } from './figure.ts';
import { largeNewsroomOf } from './large.ts';
import { onServerCore } from './load.ts';

const stories = 100_000;
const affected = 1_000;
/** First some with nobody reading, for the server's time; then those that 32 readers watch. */
const acts = { alone: 300, watched: 1_000 };

type Act = 'publish' | 'correct' | 'kill';
const kinds: Act[] = ['publish', 'correct', 'kill'];

/**
 * Publishing, correcting and killing at 100,000 stories, each act voiding 1,000 stored pages: how long it takes, and whether
 * the first request after its answer is right while 32 readers ask for the story's page without a pause.
 */
export async function actsFigures(): Promise<Figure[]> {
  const newsroom = await largeNewsroomOf(stories);
  const server = await startServer({ dataFolder: newsroom.dataFolder, under: onServerCore, within: 120_000 });
  const readers = new Worker(new URL('./hammer.ts', import.meta.url));
  const raw = new Database(path.join(newsroom.dataFolder, 'newsroom.db'));
  try {
    const editor = await signInAsAdmin(server);
    storePages(raw);
    const revive = raw.prepare(`DELETE FROM page_void WHERE path LIKE '/bench/%'`);
    const left = raw.prepare<[], number>(`SELECT count(*) FROM page_void WHERE path LIKE '/bench/%'`).pluck();
    const took = { alone: times(), watched: times() };
    const idle: number[] = [];
    let right = 0;
    let voided = 0;
    for (let n = 0; n < acts.alone + acts.watched; n++) {
      const how = n < acts.alone ? 'alone' : 'watched';
      const act = kinds[n % kinds.length] as Act;
      // The newest are of today in every zone, so that a publish leaves them their address.
      const nth = act === 'publish' ? 10 + (Math.floor(n / kinds.length) % 380) : 400 + n;
      const id = newsroom.storyId(nth);
      const address = newsroom.path(nth);
      const words = `Edition ${n}, and nothing before it.`;
      if (act === 'publish') await rewrite(editor, id, `Story number ${nth}`, words);
      await ask(server, address);
      if (how === 'watched') readers.postMessage(server.url + address);
      revive.run();
      if (how === 'alone') idle.push(await timed(() => ask(server, '/healthz')));
      const does: Record<Act, () => Promise<unknown>> = {
        publish: () => publishStory(editor, id),
        correct: () =>
          editor.ok<CorrectionAnswer>('POST', `/stories/${id}/corrections`, {
            type: 'correction',
            text: words,
          }),
        kill: () =>
          editor.ok<StoryAnswer>('PUT', `/stories/${id}/kill`, { reason: 'A bench.', notice: words }),
      };
      took[how][act].push(await timed(does[act]));
      const { status, text } = await ask(server, address);
      if (how === 'alone') continue;
      if (status === (act === 'kill' ? 410 : 200) && text.includes(words)) right += 1;
      if (left.get() === affected) voided += 1;
    }
    return [
      ...kinds.map((act) => figureOf(act, took.alone[act], took.watched[act], idle)),
      {
        name: `First request after the answer is right, ${affected} pages voided each time, 32 readers`,
        value: `${right} of ${acts.watched} (${voided} voided all)`,
        promise: 'all',
        kept: right === acts.watched && voided === acts.watched,
      },
    ];
  } finally {
    readers.postMessage(null);
    raw.close();
    await server.stop();
    await newsroom.remove();
  }
}

const times = (): Record<Act, number[]> => ({ publish: [], correct: [], kill: [] });

function figureOf(act: Act, alone: number[], watched: number[], idle: number[]): Figure {
  const slow = percentile(alone, 0.99);
  return {
    name: `A ${act} at ${stories.toLocaleString('en')} stories, ${affected} pages voided, p99`,
    value: `${milliseconds(slow)} (median ${milliseconds(percentile(alone, 0.5))}; with 32 readers on the same core ${milliseconds(percentile(watched, 0.5))}, p99 ${milliseconds(percentile(watched, 0.99))}; /healthz p99 ${milliseconds(percentile(idle, 0.99))})`,
    promise: '≤ 50 ms',
    kept: slow <= 50,
  };
}

const percentile = (values: number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * part) - 1] ?? Number.NaN;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Pages of usual size that carry a tag which each of the acts clears. */
function storePages(raw: Database.Database): void {
  const page = raw.prepare(
    `INSERT INTO page (path, build, status, type, etag, expires_at, made_at, epoch, gzip, brotli)
     VALUES (?, 'bench', 200, 'text/html', ?, NULL, 0, (SELECT epoch FROM page_epoch), randomblob(9000), randomblob(8000))`,
  );
  const tag = raw.prepare(`INSERT INTO page_tag (tag, path) VALUES ('feed', ?)`);
  raw
    .transaction(() => {
      for (let n = 0; n < affected; n++) {
        page.run(`/bench/${n}`, `${n}`);
        tag.run(`/bench/${n}`);
      }
    })
    .immediate();
}
