import type { Id, StoryRow } from '#db/index.ts';
import type { Context } from '../context.ts';
import { mediaUrl } from '../document/blocks/photo/media-url.ts';
import { nodeOf } from '../document/parse.ts';
import { partsOf } from '../document/parts.ts';
import { feedAddress } from '../reading/feed-address.rules.ts';
import { addressOfFile, sitemapFiles } from '../reading/sitemap.rules.ts';
import type { Asked } from './surfaces.rules.ts';

const most = { addresses: 20, linking: 50, photos: 50, sitemaps: 10 };

/** Where the last edition of a story stood: every address that a reader could meet it at. */
export async function whatWasPrinted(ctx: Context, story: StoryRow) {
  const { acts, versions, masthead } = ctx.store;
  const [last, addresses] = await Promise.all([acts.lastEdition(story.id), acts.addressesOf(story.id)]);
  const version = last && (await versions.byId(last.versionId));
  const { sectionId, authorIds, topicIds } = version?.fields ?? story;
  const headline = version ? partsOf(nodeOf(version.document)).headline : story.headline;
  const [sections, authors, topics] = await Promise.all([
    masthead.sections(),
    masthead.authorsByIds(authorIds),
    masthead.topicsByIds(topicIds),
  ]);
  const section = sections.find(({ id }) => id === sectionId);
  const lists: Asked[] = [
    { name: 'Front page', address: '/' },
    ...(section
      ? [
          { name: `Section ${section.name}`, address: `/${section.slug}` },
          { name: `Feed of ${section.name}`, address: `/feeds/${section.slug}.xml` },
        ]
      : []),
    ...authors.flatMap(({ name, slug }) => [
      { name: `Author ${name}`, address: `/authors/${slug}` },
      { name: `Feed of ${name}`, address: feedAddress({ kind: 'author', slug }, 'rss') },
    ]),
    ...topics.flatMap(({ name, slug }) => [
      { name: `Topic ${name}`, address: `/topics/${slug}` },
      { name: `Feed of ${name}`, address: feedAddress({ kind: 'topic', slug }, 'rss') },
    ]),
    { name: 'RSS feed', address: '/feeds/rss.xml' },
    { name: 'Atom feed', address: '/feeds/atom.xml' },
    { name: 'JSON feed', address: '/feeds/feed.json' },
    ...(await sitemaps(ctx, addresses[0])),
    { name: 'News sitemap', address: '/news-sitemap.xml' },
    { name: 'Corrections', address: '/corrections' },
    ...addresses
      .slice(0, 1)
      .map((address) => ({ name: 'Copy for republication', address: `${address}/republish` })),
    ...(await linking(ctx, story.id)),
  ];
  return {
    headline,
    addresses,
    /** when readers lost it; null when they never had it */
    goneAt: last?.untilAt ?? null,
    edition: sectionId ? { sectionId, authorIds, topicIds } : null,
    pages: addresses.slice(0, most.addresses).map((address, n) => ({
      name: n === 0 ? 'Its page' : 'A former address',
      address,
    })),
    lists,
    search: { name: 'Search', address: `/search?q=${encodeURIComponent(headline.slice(0, 150))}` },
    photos: [
      // Any address of it answers for all: a public story's leads to its card.
      {
        name: 'Its social image',
        address: `/social/${story.id}/${'0'.repeat(16)}.jpg`,
        isShownElsewhere: false,
      },
      ...(await photosOf(ctx, story.id, last?.photoIds ?? [])),
    ],
  };
}

/** The sitemap, and of an index's files those in which the story's day stands. */
async function sitemaps(ctx: Context, address: string | undefined): Promise<Asked[]> {
  const day = address?.slice(1, 11) ?? '';
  const files = sitemapFiles(await ctx.store.shelf.days());
  const own = files
    .map((file, index) => ({ ...file, index }))
    .filter(({ from, until }) => from <= day && day <= until)
    .slice(0, most.sitemaps)
    .map(({ index }) => ({
      name: `Sitemap, file ${index + 1}`,
      address: addressOfFile(index, files.length),
    }));
  return [{ name: 'Sitemap', address: '/sitemap.xml' }, ...(files.length > 1 ? own : [])];
}

async function linking(ctx: Context, storyId: Id): Promise<Asked[]> {
  const { items } = await ctx.store.stories.linkingTo(storyId, { limit: most.linking });
  return items.flatMap(({ path }) => (path ? [{ name: 'RELATED lines of a story', address: path }] : []));
}

/** Of each photo the file that other sites show (the social image), which stands for all of its files. */
async function photosOf(ctx: Context, storyId: Id, photoIds: Id[]) {
  const photos = await ctx.store.photos.byIds(photoIds.slice(0, most.photos));
  return Promise.all(
    photos.flatMap((photo) => {
      const jpegs = photo.renditions
        .filter(({ format }) => format === 'jpg')
        .sort((a, b) => a.width - b.width);
      const file = jpegs.find(({ width }) => width >= 1200) ?? jpegs.at(-1) ?? photo.renditions[0];
      if (!file) return [];
      return [
        ctx.store.acts.isShownBeside(photo.id, storyId).then((isShownElsewhere) => ({
          name: `Photo ${photo.fileName}`,
          address: mediaUrl(photo.id, file),
          isShownElsewhere,
        })),
      ];
    }),
  );
}
