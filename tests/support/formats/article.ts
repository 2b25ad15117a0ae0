import { isAbsolute, isInstant, isLanguageTag } from './xml.ts';

type Json = Record<string, unknown>;
const when = (isWrong: boolean, fault: string): string[] => (isWrong ? [fault] : []);
const listOf = (value: unknown): Json[] =>
  (Array.isArray(value) ? value : value === undefined ? [] : [value]) as Json[];

/**
 * What Google's rules for Article, image licences and breadcrumbs, and schema.org, find wrong in a story's graph.
 * (developers.google.com/search/docs/appearance/structured-data)
 */
export function storyGraphFaults(graph: unknown, canonical: string): string[] {
  const { '@context': context, '@graph': nodes } = graph as { '@context': string; '@graph': Json[] };
  const article = nodes.find((node) => node['@type'] === 'NewsArticle');
  const crumbs = nodes.find((node) => node['@type'] === 'BreadcrumbList');
  if (context !== 'https://schema.org' || !article || !crumbs)
    return ['A graph has a NewsArticle and a BreadcrumbList.'];
  return [...articleFaults(article, canonical), ...crumbFaults(crumbs)];
}

function articleFaults(article: Json, canonical: string): string[] {
  const { datePublished, dateModified } = article as { datePublished?: string; dateModified?: string };
  return [
    ...when(typeof article.headline !== 'string' || article.headline === '', 'headline is required.'),
    ...when(
      article.url !== canonical || article.mainEntityOfPage !== canonical,
      'url and mainEntityOfPage are the canonical address.',
    ),
    ...when(!isInstant(datePublished) || !isInstant(dateModified), 'Dates are ISO 8601 with a zone.'),
    ...when(
      Date.parse(dateModified ?? '') < Date.parse(datePublished ?? ''),
      'It was changed before it was there.',
    ),
    ...when(!isLanguageTag(article.inLanguage as string), 'inLanguage is no tag.'),
    ...when(listOf(article.author).length === 0, 'An author is required.'),
    ...listOf(article.author).flatMap(personFaults),
    ...listOf(article.publisher).flatMap(personFaults),
    ...when(!isAbsolute(listOf(article.publisher)[0]?.logo as string), 'The publisher has no logo.'),
    ...listOf(article.image).flatMap(imageFaults),
    ...listOf(article.correction).flatMap((note) => [
      ...when(
        note['@type'] !== 'CorrectionComment' || !note.text,
        'A correction is a CorrectionComment with a text.',
      ),
      ...when(!isInstant(note.datePublished as string), 'A correction has no date.'),
    ]),
  ];
}

const personFaults = (person: Json): string[] => [
  ...when(
    !['Person', 'Organization', 'NewsMediaOrganization'].includes(String(person['@type'])),
    'Neither person nor organization.',
  ),
  ...when(typeof person.name !== 'string' || person.name === '', 'A name is required.'),
  ...when(person.url !== undefined && !isAbsolute(person.url as string), `${person.url} is no address.`),
];

/** Image metadata: contentUrl, and one of creator, creditText, copyrightNotice or license at least. */
const imageFaults = (image: Json): string[] => [
  ...when(image['@type'] !== 'ImageObject', 'An image is an ImageObject.'),
  ...when(
    !isAbsolute(image.contentUrl as string) || image.url !== image.contentUrl,
    'contentUrl is required.',
  ),
  ...when(
    !(image.creator || image.creditText || image.copyrightNotice || image.license),
    'An image without anybody’s name.',
  ),
  ...['license', 'acquireLicensePage'].flatMap((name) =>
    when(image[name] !== undefined && !isAbsolute(image[name] as string), `${name} is no address.`),
  ),
  ...when(!(Number(image.width) > 0 && Number(image.height) > 0), 'Width and height are pixels.'),
];

function crumbFaults(crumbs: Json): string[] {
  const steps = listOf(crumbs.itemListElement);
  return [
    ...when(steps.length < 2, 'A way has two steps at least.'),
    ...steps.flatMap((step, n) => [
      ...when(step['@type'] !== 'ListItem' || step.position !== n + 1, 'Steps are numbered from 1.'),
      ...when(
        typeof step.name !== 'string' || !isAbsolute(step.item as string),
        'A step has a name and an address.',
      ),
    ]),
  ];
}
