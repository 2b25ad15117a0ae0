import type {
  BreadcrumbList,
  CorrectionComment,
  Graph,
  ImageObject,
  NewsArticle,
  NewsMediaOrganization,
  Organization,
  WebSite,
} from 'schema-dts';
import type { CorrectionRow, FrozenPhoto, PhotoRow, Rendition, ShelfRow } from '#db/index.ts';
import { mediaUrl } from '../document/blocks/photo/media-url.ts';
import { shownAs } from '../photos/crops/crops.rules.ts';
import { sourceLabel } from '../photos/source-label.rules.ts';
import { correctionAnchor } from './corrections.ts';
import { iso } from './dates.ts';
import type { Site } from './site.ts';
import type { StoryPageData } from './story.ts';

/** What machines read of a story: NewsArticle with credited pictures, and the way to it (NEWSROOM §10). */
export function storyGraph(page: StoryPageData): Graph {
  return { '@context': 'https://schema.org', '@graph': [newsArticle(page), breadcrumbs(page)] };
}

function newsArticle({
  site,
  story,
  section,
  authors,
  partner,
  topics,
  corrections,
  canonical: { url },
}: StoryPageData): NewsArticle {
  const images = usedPhotos(story).flatMap((photo) => [
    imageObject(photo, site.url),
    ...(photo.id === story.leadPhotoId ? cutImages(photo, site.url) : []),
  ]);
  const publisher = organization(site);
  const wire: Organization[] = partner ? [{ '@type': 'Organization', name: partner.partner.name }] : [];
  return {
    '@type': 'NewsArticle',
    '@id': url,
    mainEntityOfPage: url,
    url,
    headline: story.headline,
    ...(story.dek ? { description: story.dek } : {}),
    datePublished: iso(story.firstPublishedAt),
    dateModified: iso(story.readerUpdatedAt ?? story.firstPublishedAt),
    author:
      authors.length > 0
        ? authors.map(({ name, slug, title }) => ({
            '@type': 'Person' as const,
            name,
            url: `${site.url}/authors/${slug}`,
            ...(title ? { jobTitle: title } : {}),
          }))
        : wire.length > 0
          ? wire
          : publisher,
    ...(wire[0] && authors.length > 0 ? { sourceOrganization: wire[0] } : {}),
    publisher,
    ...(section ? { articleSection: section.name } : {}),
    ...(topics.length > 0 ? { keywords: topics.map(({ name }) => name) } : {}),
    ...(images.length > 0 ? { image: images } : {}),
    ...(corrections.length > 0
      ? { correction: corrections.map((note) => correctionComment(note, url)) }
      : {}),
    wordCount: story.words,
    inLanguage: site.language,
    isAccessibleForFree: true,
  };
}

/** The newsroom itself, the same wherever it is named. */
const organization = (site: Site): Exclude<NewsMediaOrganization, string> => ({
  '@type': 'NewsMediaOrganization',
  '@id': `${site.url}/#newsroom`,
  name: site.name,
  url: `${site.url}/`,
  logo: `${site.url}/assets/icon.svg`,
  correctionsPolicy: site.correctionsPolicyUrl || `${site.url}/corrections`,
});

/** What machines read of the site on its front page: who publishes it, and how it is searched. */
export function siteGraph(site: Site): Graph {
  const newsroom = {
    ...organization(site),
    ...(site.about || site.tagline ? { description: site.about || site.tagline } : {}),
  };
  const page: WebSite = {
    '@type': 'WebSite',
    '@id': `${site.url}/#site`,
    url: `${site.url}/`,
    name: site.name,
    inLanguage: site.language,
    publisher: { '@id': `${site.url}/#newsroom` },
  };
  return { '@context': 'https://schema.org', '@graph': [newsroom, page] };
}

const correctionComment = ({ id, text, at, editedAt }: CorrectionRow, url: string): CorrectionComment => ({
  '@type': 'CorrectionComment',
  '@id': `${url}#${correctionAnchor(id)}`,
  text,
  datePublished: iso(at),
  ...(editedAt ? { dateModified: iso(editedAt) } : {}),
});

/** The lead photo first, then the others of the story. */
export function usedPhotos({ photos, leadPhotoId }: Pick<ShelfRow, 'photos' | 'leadPhotoId'>): FrozenPhoto[] {
  const lead = leadPhotoId ? photos[leadPhotoId] : undefined;
  return [...(lead ? [lead] : []), ...Object.values(photos).filter(({ id }) => id !== leadPhotoId)].filter(
    ({ withheld }) => !withheld,
  );
}

const sourceTypes = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

/** IPTC's fields in schema.org's words, as image search shows them. */
function imageObject(photo: FrozenPhoto, origin: string): ImageObject {
  return imageObjectOf(photo, wholeJpeg(photo), origin);
}

function imageObjectOf(photo: FrozenPhoto, file: Rendition | null, origin: string): ImageObject {
  return {
    '@type': 'ImageObject',
    ...(file ? fileOf(origin + mediaUrl(photo.id, file), file) : {}),
    ...(photo.creators.length > 0
      ? { creator: photo.creators.map((name) => ({ '@type': 'Person' as const, name })) }
      : {}),
    ...(photo.creditLine ? { creditText: photo.creditLine } : {}),
    ...(photo.copyright ? { copyrightNotice: photo.copyright } : {}),
    ...(photo.licenceUrl ? { license: photo.licenceUrl } : {}),
    ...(photo.acquireUrl ? { acquireLicensePage: photo.acquireUrl } : {}),
    ...(sourceLabel(photo.digitalSourceType)
      ? { digitalSourceType: { '@id': sourceTypes + photo.digitalSourceType } }
      : {}),
  };
}

/** Google reads `contentUrl`, others `url`. */
const fileOf = (url: string, { width, height }: Rendition) => ({
  url,
  contentUrl: url,
  width: `${width}`,
  height: `${height}`,
});

/** The shapes in which search engines ask for the picture that opens a story. */
const searchShapes = ['16:9', '4:3', '1:1'] as const;

/** The lead photo cut for them, where it is not of that shape itself. */
const cutImages = (photo: FrozenPhoto, origin: string): ImageObject[] =>
  searchShapes.flatMap((shape) => {
    const file = (photo.cuts ?? []).find((cut) => cut.shape === shape && cut.format === 'jpg');
    return file ? [imageObjectOf(photo, file, origin)] : [];
  });

/** The JPEG for cards elsewhere: cut to their shape (1.91:1), or as wide as they ask where it may not be cut or is not yet. */
export const socialRendition = (photo: FrozenPhoto | PhotoRow): Rendition | null =>
  photo.cuts?.find(({ shape, format }) => shape === '1.91:1' && format === 'jpg') ?? wholeJpeg(photo);

/** The JPEG that shows what the story's page shows: at least 1,200 wide where there is one, and not a poster. */
export function wholeJpeg(photo: FrozenPhoto | PhotoRow): Rendition | null {
  const jpegs = shownAs(photo, 'free')
    .renditions.filter(({ format }) => format === 'jpg')
    .sort((a, b) => a.width - b.width);
  return jpegs.find(({ width }) => width >= 1200) ?? jpegs.at(-1) ?? null;
}

function breadcrumbs({ site, story, section }: StoryPageData): BreadcrumbList {
  const steps = [
    { name: site.name, item: `${site.url}/` },
    ...(section ? [{ name: section.name, item: `${site.url}/${section.slug}` }] : []),
    { name: story.headline, item: site.url + story.path },
  ];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({ '@type': 'ListItem', position: index + 1, ...step })),
  };
}
