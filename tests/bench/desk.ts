import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { type Client, signInAs, signInAsAdmin } from '../support/client.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { type Figure, median, milliseconds } from './figure.ts';
import { largeNewsroomOf } from './large.ts';
import { onServerCore } from './load.ts';

const stories = 100_000;
const rounds = 15;
const paints = 9;
const changes = 20;

/** The desk of a newsroom with 100,000 stories: its filters and searches, its first paint, and a colleague's change. */
export async function deskFigures(): Promise<Figure[]> {
  const large = await largeNewsroomOf(stories);
  makeStates(path.join(large.dataFolder, 'newsroom.db'), large.editorId);
  const server = await startServer({ dataFolder: large.dataFolder, under: onServerCore, within: 120_000 });
  try {
    const editor = await signInAsAdmin(server);
    const questions = questionsOf({
      section: large.sections[1]?.id ?? '',
      author: large.authors[3]?.id ?? '',
      topic: large.topics[5]?.id ?? '',
      person: large.editorId,
      address: large.path(70_000),
    });
    return [...(await answerFigures(editor, questions)), ...(await screenFigures(server, editor))];
  } finally {
    await server.remove();
  }
}

/** As a desk is after years: most stories are out, some hundreds of each other state, a tenth was given to somebody. */
function makeStates(file: string, editorId: string): void {
  const raw = new Database(file);
  raw.exec(`
    UPDATE story SET state = CASE (rowid * 7919) % 200 WHEN 0 THEN 'draft' WHEN 1 THEN 'in review' WHEN 2 THEN 'approved'
      WHEN 3 THEN 'unpublished' WHEN 4 THEN 'spiked' ELSE 'draft' END
    WHERE (rowid * 7919) % 200 < 6;
    UPDATE story SET assignee_id = '${editorId}', due_at = updated_at + 3600000 WHERE rowid % 10 = 0;
    UPDATE story SET revision = revision + 1 WHERE rowid % 500 = 7 AND state = 'published';
    ANALYZE`);
  raw.close();
}

type Question = { name: string; query: string };
type Ids = Record<'section' | 'author' | 'topic' | 'person' | 'address', string>;

function questionsOf({ section, author, topic, person, address }: Ids): Question[] {
  const filters = [
    '',
    'state=draft',
    'state=draft,in review,approved',
    'state=killed',
    `sectionId=${section}`,
    `sectionId=${section}&state=in review`,
    `assigneeId=${person}`,
    'assigneeId=nobody&state=draft',
    `authorId=${author}`,
    `authorId=${author}&state=draft&sectionId=${section}`,
    `topicId=${topic}`,
    'due=overdue',
    'sort=deadline',
    'sort=age&state=approved',
    'changed=yes',
    `changed=yes&assigneeId=${person}&sort=deadline`,
  ];
  const words = [
    'q=unique4321',
    'q=number',
    'q=the',
    'q=s',
    'q=sto num',
    'q=author 7',
    'q=story-4711',
    `q=${encodeURIComponent(address)}`,
    `q=the&state=draft&sectionId=${section}`,
    'q=nothingthatiswritten',
  ];
  return [
    ...filters.map((query) => ({ name: 'filter', query })),
    ...words.map((query) => ({ name: 'search', query })),
  ];
}

/** The 95th of a hundred requests of each question, and the slowest question of them. */
async function answerFigures(editor: Client, questions: Question[]): Promise<Figure[]> {
  const took = new Map<Question, number[]>();
  for (let round = 0; round < rounds; round++)
    for (const question of questions) {
      const began = performance.now();
      await editor.ok('GET', `/stories?limit=50&${question.query}`);
      if (round > 0) took.set(question, [...(took.get(question) ?? []), performance.now() - began]);
    }
  return ['filter', 'search'].map((name) => {
    const of = questions.filter((question) => question.name === name);
    const p95 = percentile(
      of.flatMap((question) => took.get(question) ?? []),
      0.95,
    );
    const slowest = of.toSorted((a, b) => median(took.get(b) ?? []) - median(took.get(a) ?? []))[0];
    return {
      name: `Desk of ${stories.toLocaleString('en')}, any ${name}, p95`,
      value: `${milliseconds(p95)} (slowest is “${slowest?.query}”, median ${milliseconds(median(took.get(slowest as Question) ?? []))})`,
      promise: '≤ 50 ms',
      kept: p95 <= 50,
    };
  });
}

/** In Chromium: from asking for the desk to its first row, and from a colleague's answer to their change on another desk. */
async function screenFigures(server: RunningServer, editor: Client): Promise<Figure[]> {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
  try {
    const context = await browser.newContext({ baseURL: server.url });
    const [name = '', value = ''] = editor.cookie.split('=');
    await context.addCookies([{ name, value, url: server.url }]);
    const page = await context.newPage();
    const painted: number[] = [];
    for (let n = 0; n <= paints; n++) {
      const ms = await firstRow(page);
      if (n > 0) painted.push(ms);
    }
    const reporter = await signInAs(server, 'reporter');
    const { id } = await reporter.ok<{ id: string }>('POST', '/stories', {});
    await page.locator(`[data-story="${id}"]`).waitFor();
    const seen: number[] = [];
    for (let n = 0; n < changes; n++) {
      const to = n % 2 === 0 ? 'in review' : 'draft';
      const shown = page
        .locator(`[data-story="${id}"]`, { hasText: n % 2 === 0 ? 'In review' : 'Draft' })
        .waitFor();
      const began = performance.now();
      await reporter.ok('PUT', `/stories/${id}/state`, { to });
      await shown;
      seen.push(performance.now() - began);
    }
    const paint = median(painted);
    const slow = percentile(seen, 0.95);
    return [
      {
        name: 'First paint of the desk, warm, median',
        value: milliseconds(paint),
        promise: '≤ 500 ms',
        kept: paint <= 500,
      },
      {
        name: "A colleague's change sent → shown on another desk, p95",
        value: `${milliseconds(slow)} (median ${milliseconds(median(seen))})`,
        promise: '≤ 300 ms',
        kept: slow <= 300,
      },
    ];
  } finally {
    await browser.close();
  }
}

/** Milliseconds by the page's own clock, from the beginning of the navigation. */
async function firstRow(page: Page): Promise<number> {
  await page.goto('/newsroom', { waitUntil: 'commit' });
  await page.locator('[data-story]').first().waitFor();
  return page.evaluate(() => performance.now());
}

const percentile = (values: number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ??
  Number.NaN;
