import { mediaUrl } from '#lib/document/blocks/photo/media-url.ts';
import { iso } from '#lib/reading/dates.ts';
import { socialRendition, storyGraph } from '#lib/reading/json-ld.ts';
import type { StoryPageData } from '#lib/reading/story.ts';
import { JsonLd } from './json-ld.tsx';

/** What other sites and search engines show of a story: Open Graph, X card, JSON-LD. */
export function StoryHead(page: StoryPageData) {
  const { site, story, section } = page;
  const photo = story.leadPhotoId ? story.photos[story.leadPhotoId] : undefined;
  const image = photo && socialRendition(photo);
  return (
    <>
      <meta property="og:type" content="article" />
      <meta property="og:site_name" content={site.name} />
      <meta property="og:title" content={story.headline} />
      {story.dek && <meta property="og:description" content={story.dek} />}
      <meta property="og:url" content={page.canonical.url} />
      {photo && image && (
        <>
          <meta property="og:image" content={site.url + mediaUrl(photo.id, image)} />
          <meta property="og:image:width" content={`${image.width}`} />
          <meta property="og:image:height" content={`${image.height}`} />
        </>
      )}
      <meta property="article:published_time" content={iso(story.firstPublishedAt)} />
      {story.readerUpdatedAt && (
        <meta property="article:modified_time" content={iso(story.readerUpdatedAt)} />
      )}
      {section && <meta property="article:section" content={section.name} />}
      <meta name="twitter:card" content={image ? 'summary_large_image' : 'summary'} />
      <JsonLd data={storyGraph(page)} />
    </>
  );
}
