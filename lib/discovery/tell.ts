import { z } from 'zod';
import type { DiscoverySettings, Id } from '#db/index.ts';
import type { Services } from '../context.ts';
import { canonicalOf } from '../partners/canonical.rules.ts';
import { type FeedFormat, type FeedOf, feedAddress } from '../reading/feed-address.rules.ts';

/** The kind of job that the store notes with every act that changes what readers see. */
export const tellKind = 'tell of changes';

/** What changed: the addresses, and what the story is or was filed under. */
export const changesSchema = z.object({
  storyId: z.string(),
  paths: z.array(z.string()),
  sectionIds: z.array(z.string()),
  authorIds: z.array(z.string()),
  topicIds: z.array(z.string()),
});
type Changes = z.infer<typeof changesSchema>;

const patience = 10_000;
/** As much as hubs take in one request. */
const mostFeeds = 100;

/**
 * Tells IndexNow of new, changed and gone addresses, and the WebSub hub of the feeds that they are in, as far as settings
 * name them. Throws when one of them did not say yes within ten seconds; telling twice does no harm.
 */
export async function tellOfChanges(services: Services, changes: Changes): Promise<void> {
  const settings = await services.store.masthead.settings();
  const told = await Promise.allSettled([
    tellIndexNow(services, settings, changes),
    tellHub(services, settings, changes),
  ]);
  const failed = told.flatMap((one) =>
    one.status === 'rejected' ? [String(one.reason?.message ?? one.reason)] : [],
  );
  if (failed.length > 0) throw new Error(failed.join(' '));
}

/** indexnow.org/documentation. A story that search engines shall not keep is not announced; that it is gone is. */
async function tellIndexNow(
  services: Services,
  { indexNowUrl, indexNowKey }: DiscoverySettings,
  { storyId, paths }: Changes,
): Promise<void> {
  if (!indexNowUrl || !(await isOurs(services, storyId))) return;
  const { url } = services.config;
  const body = {
    host: new URL(url).host,
    key: indexNowKey,
    keyLocation: `${url}/${indexNowKey}.txt`,
    urlList: paths.map((path) => url + encodeURI(path)),
  };
  await post('IndexNow', indexNowUrl, 'application/json; charset=utf-8', JSON.stringify(body));
}

async function isOurs({ store, config }: Services, storyId: Id): Promise<boolean> {
  const story = await store.shelf.byId(storyId);
  if (!story) return true;
  const known = story.partnerId ? await store.shelf.partnerWithLogo(story.partnerId) : null;
  return canonicalOf(story, known?.partner ?? null, config.url).listed;
}

/** What hubs understand since PubSubHubbub 0.4: each feed that changed, in one form. */
async function tellHub(services: Services, { hubUrl }: DiscoverySettings, changes: Changes): Promise<void> {
  if (!hubUrl) return;
  const form = new URLSearchParams({ 'hub.mode': 'publish' });
  for (const feed of (await feedsOf(services, changes)).slice(0, mostFeeds))
    form.append('hub.url', services.config.url + feed);
  await post('The hub', hubUrl, 'application/x-www-form-urlencoded', form.toString());
}

const formats: FeedFormat[] = ['rss', 'atom', 'json'];

async function feedsOf({ store }: Services, { sectionIds, authorIds, topicIds }: Changes): Promise<string[]> {
  const [sections, authors, topics] = await Promise.all([
    store.masthead.sections(),
    store.masthead.authorsByIds(authorIds),
    store.masthead.topicsByIds(topicIds),
  ]);
  const of: FeedOf[] = [
    { kind: 'site' },
    ...sections
      .filter(({ id }) => sectionIds.includes(id))
      .map(({ slug }) => ({ kind: 'section' as const, slug })),
    ...authors.map(({ slug }) => ({ kind: 'author' as const, slug })),
    ...topics.map(({ slug }) => ({ kind: 'topic' as const, slug })),
  ];
  return of.flatMap((one) => formats.map((format) => feedAddress(one, format)));
}

async function post(who: string, url: string, type: string, body: string): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': type },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  }).catch((error: Error) => {
    throw new Error(`${who} did not answer (${error.name}).`);
  });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`${who} answered ${answer.status}.`);
}
