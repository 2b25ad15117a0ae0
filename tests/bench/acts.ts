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
const acts = 1_000;

type Act = 'publish' | 'correct' | 'kill';
const kinds: Act[] = ['publish', 'correct', 'kill'];

/**
 * Publishing, correcting and killing at 100,000 stories, each act voiding 1,000 stored pages while 32 readers ask for
 * the story's page without a pause: how long the act takes, and whether the first request after its answer is right.
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
    const took: Record<Act, number[]> = { publish: [], correct: [], kill: [] };
    const idle: number[] = [];
    let right = 0;
    let voided = 0;
    for (let n = 0; n < acts; n++) {
      const act = kinds[n % kinds.length] as Act;
      // The newest are of today in every zone, so that a publish leaves them their address.
      const nth = act === 'publish' ? 10 + Math.floor(n / kinds.length) : 400 + n;
      const id = newsroom.storyId(nth);
      const address = newsroom.path(nth);
      const words = `Edition ${n}, and nothing before it.`;
      if (act === 'publish') await rewrite(editor, id, `Story number ${nth}`, words);
      await ask(server, address);
      readers.postMessage(server.url + address);
      revive.run();
      idle.push(await timed(() => ask(server, '/healthz')));
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
      took[act].push(await timed(does[act]));
      const { status, text } = await ask(server, address);
      if (status === (act === 'kill' ? 410 : 200) && text.includes(words)) right += 1;
      if (left.get() === affected) voided += 1;
    }
    return [
      ...kinds.map((act) => figureOf(act, took[act], idle)),
      {
        name: `First request after the answer is right, ${affected} pages voided each time, 32 readers`,
        value: `${right} of ${acts} (${voided} voided all)`,
        promise: 'all',
        kept: right === acts && voided === acts,
      },
    ];
  } finally {
    readers.postMessage(null);
    raw.close();
    await server.stop();
    await newsroom.remove();
  }
}

function figureOf(act: Act, took: number[], idle: number[]): Figure {
  const slow = percentile(took, 0.99);
  return {
    name: `A ${act} at ${stories.toLocaleString('en')} stories under load, p99`,
    value: `${milliseconds(slow)} (median ${milliseconds(percentile(took, 0.5))}; /healthz beside it p99 ${milliseconds(percentile(idle, 0.99))})`,
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
