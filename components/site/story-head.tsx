import { mediaUrl } from '#lib/document/blocks/photo/media-url.ts';
import { iso } from '#lib/reading/dates.ts';
import { socialRendition, storyGraph } from '#lib/reading/json-ld.ts';
import { cardOfStory, socialAddress } from '#lib/reading/social/address.ts';
import { socialSize } from '#lib/reading/social/card.rules.ts';
import type { StoryPageData } from '#lib/reading/story.ts';
import { JsonLd } from './json-ld.tsx';

/** What other sites and search engines show of a story: Open Graph, X card, JSON-LD. */
export function StoryHead(page: StoryPageData) {
  const { site, story, section, authors } = page;
  const image = imageOf(page);
  return (
    <>
      <meta property="og:type" content="article" />
      <meta property="og:site_name" content={site.name} />
      <meta property="og:locale" content={site.language.replace('-', '_')} />
      <meta property="og:title" content={story.headline} />
      {story.dek && <meta property="og:description" content={story.dek} />}
      <meta property="og:url" content={page.canonical.url} />
      {image && (
        <>
          <meta property="og:image" content={site.url + image.path} />
          <meta property="og:image:type" content="image/jpeg" />
          <meta property="og:image:width" content={`${image.width}`} />
          <meta property="og:image:height" content={`${image.height}`} />
          <meta property="og:image:alt" content={image.alt} />
        </>
      )}
      <meta property="article:published_time" content={iso(story.firstPublishedAt)} />
      {story.readerUpdatedAt && (
        <meta property="article:modified_time" content={iso(story.readerUpdatedAt)} />
      )}
      {section && <meta property="article:section" content={section.name} />}
      {authors.map(({ slug }) => (
        <meta key={slug} property="article:author" content={`${site.url}/authors/${slug}`} />
      ))}
      <meta name="twitter:card" content={image ? 'summary_large_image' : 'summary'} />
      <JsonLd data={storyGraph(page)} />
    </>
  );
}

type Image = { path: string; width: number; height: number; alt: string };

/** The drawn card; where the headline cannot be drawn, the lead photo as it is. */
function imageOf(page: StoryPageData): Image | null {
  const { story } = page;
  const card = cardOfStory(page);
  if (card) return { path: socialAddress(card), ...socialSize, alt: story.headline };
  const photo = story.leadPhotoId ? story.photos[story.leadPhotoId] : undefined;
  const file = photo && !photo.withheld ? socialRendition(photo) : null;
  return photo && file
    ? { path: mediaUrl(photo.id, file), width: file.width, height: file.height, alt: story.headline }
    : null;
}
