import path from 'node:path';
import { openStore, type Store } from '#db/index.ts';
import { atom } from '#lib/reading/atom.ts';
import { loadFeed } from '#lib/reading/feed.ts';
import { jsonFeed } from '#lib/reading/json-feed.ts';
import { loadNewsSitemap, newsSitemapXml } from '#lib/reading/news-sitemap.ts';
import { renderAndStore } from '#lib/reading/page-cache.ts';
import { type Loaded, type PageRequest, type Reading, readingOf } from '#lib/reading/reading.ts';
import { rss } from '#lib/reading/rss.ts';
import { loadSearch } from '#lib/reading/search.ts';
import { loadSitemap, sitemapXml } from '#lib/reading/sitemap.ts';
import { noon } from '../support/rows.ts';
import { type Figure, median, milliseconds } from './figure.ts';
import { type LargeNewsroom, largeNewsroomOf, largeShelfOf } from './large.ts';

const stories = { shelf: 1_000_000, search: 100_000 };
const rounds = 7;
const promised = 50;

/**
 * Sitemaps and feeds at a million stories, as a miss: loaded, printed, compressed and stored. Readers' search at a hundred
 * thousand. Counted by the CPU time of all threads, so that what else the machine does changes little; by the clock too.
 */
export async function discoveryFigures(): Promise<Figure[]> {
  return [
    ...(await withStore(largeShelfOf, stories.shelf, ofFiles)),
    ...(await withStore(largeNewsroomOf, stories.search, ofSearch)),
  ];
}

async function withStore(
  make: (stories: number) => Promise<LargeNewsroom>,
  number: number,
  measure: (store: Store, newsroom: LargeNewsroom) => Promise<Figure[]>,
): Promise<Figure[]> {
  const newsroom = await make(number);
  const store = await openStore(`file:${path.join(newsroom.dataFolder, 'newsroom.db')}`);
  try {
    return await measure(store, newsroom);
  } finally {
    await store.close();
    await newsroom.remove();
  }
}

const clock = { now: () => noon };
const config = { url: 'https://news.example' };
const asked = (address: string): PageRequest => {
  const { pathname, searchParams } = new URL(address, config.url);
  return { path: pathname, params: {}, query: searchParams };
};
const at = (number: number) => `at ${number.toLocaleString('en')} stories`;

async function ofFiles(store: Store, newsroom: LargeNewsroom): Promise<Figure[]> {
  const services = { store, config: config as never, clock, build: 'bench' };
  const miss = async <Data>(
    address: string,
    load: (reading: Reading, request: PageRequest) => Promise<Loaded<Data>>,
    view: (data: Data) => string,
  ) => {
    const made = await renderAndStore(services, address, async () => {
      const loaded = await load(readingOf(services), asked(address));
      if (!loaded || 'redirect' in loaded) throw new Error(`There is nothing at ${address}.`);
      return { status: 200, type: 'text/xml', body: view(loaded.data), tags: loaded.tags, expiresAt: null };
    });
    return made?.body.length ?? 0;
  };
  const [section, author, topic] = [newsroom.sections[0], newsroom.authors[3], newsroom.topics[5]];
  const works: [string, () => Promise<number>][] = [
    ['sitemap index', () => miss('/sitemap.xml', loadSitemap, sitemapXml)],
    ['oldest sitemap file', () => miss('/sitemap.xml?page=2', loadSitemap, sitemapXml)],
    ['sitemap file in the middle', () => miss('/sitemap.xml?page=350', loadSitemap, sitemapXml)],
    ['news sitemap', () => miss('/news-sitemap.xml', loadNewsSitemap, newsSitemapXml)],
    ['RSS of the site', () => miss('/feeds/rss.xml', loadFeed, rss)],
    ['Atom of a section', () => miss(`/feeds/${section?.slug}.atom`, loadFeed, atom)],
    ['JSON Feed of an author', () => miss(`/feeds/authors/${author?.slug}.json`, loadFeed, jsonFeed)],
    ['RSS of a topic', () => miss(`/feeds/topics/${topic?.slug}.xml`, loadFeed, rss)],
  ];
  const figures: Figure[] = [];
  for (const [name, work] of works) {
    const { cpu, wall } = await timed(work, rounds);
    figures.push({
      name: `${name} ${at(stories.shelf)}, a miss`,
      value: `${milliseconds(median(cpu))} of CPU (${milliseconds(median(wall))} by the clock)`,
      promise: `≤ ${promised} ms`,
      kept: median(cpu) <= promised,
    });
  }
  return [...figures, await memoryOf(works.map(([, work]) => work))];
}

const mostMegabytes = 100;

/** Everything has been asked for before: what memory still grows by is what asking again keeps. */
async function memoryOf(works: (() => Promise<number>)[]): Promise<Figure> {
  const before = process.memoryUsage.rss();
  for (let round = 0; round < 10; round++) for (const work of works) await work();
  const grown = (process.memoryUsage.rss() - before) / 1_000_000;
  return {
    name: `memory after ten more rounds of all of them ${at(stories.shelf)}`,
    value: `${grown.toFixed(0)} MB more`,
    promise: `≤ ${mostMegabytes} MB more`,
    kept: grown <= mostMegabytes,
  };
}

const questions = [
  'number',
  'story',
  'story number',
  'story number 77',
  '"story number"',
  'harbour',
  'the harbour',
  'strait tanker',
  '"pilot boat on each side"',
  'government',
  'minister school',
  'children',
  'unique5555',
  'unique99',
  'monday morning',
  'science',
  'zebra',
  'sea wall',
  'boat',
  'two governments',
  'joint statement',
  'harbuor',
  'goverment',
  'childrn strait',
  'tankre',
  '"joint statment"',
  'author',
  'world',
  'ferr',
  'numb',
];

async function ofSearch(store: Store, { sections, authors }: LargeNewsroom): Promise<Figure[]> {
  for (let after: number | null = 0; after !== null; ) after = await store.shelf.learnWords(after, 2_000);
  const reading = readingOf({ store, config: config as never, clock });
  const narrowed = [
    `section=${sections[3]?.slug}`,
    `author=${authors[7]?.slug}`,
    'from=2026-10-01&to=2026-10-31',
    'page=20',
  ];
  const addresses = questions.flatMap((words, n) => {
    const q = `/search?q=${encodeURIComponent(words)}`;
    return [q, `${q}&${narrowed[n % narrowed.length]}`];
  });
  for (const address of addresses) await loadSearch(reading, asked(address));
  const cpu: number[] = [];
  const wall: number[] = [];
  for (const address of addresses) {
    const times = await timed(() => loadSearch(reading, asked(address)), 5);
    cpu.push(...times.cpu);
    wall.push(...times.wall);
  }
  const p95 = percentile(cpu, 0.95);
  return [
    {
      name: `readers’ search ${at(stories.search)}, ${addresses.length} questions, p95`,
      value: `${milliseconds(p95)} of CPU (${milliseconds(percentile(wall, 0.95))} by the clock; median ${milliseconds(median(cpu))})`,
      promise: `≤ ${promised} ms`,
      kept: p95 <= promised,
    },
  ];
}

async function timed(
  work: () => Promise<unknown>,
  times: number,
): Promise<{ cpu: number[]; wall: number[] }> {
  const taken = { cpu: [] as number[], wall: [] as number[] };
  for (let n = 0; n < times; n++) {
    const [start, cpu] = [performance.now(), process.cpuUsage()];
    await work();
    const { user, system } = process.cpuUsage(cpu);
    taken.wall.push(performance.now() - start);
    taken.cpu.push((user + system) / 1000);
  }
  return taken;
}

const percentile = (values: number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN;
