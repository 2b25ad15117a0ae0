import { type Element, inside, isAbsolute, isInstant, isLanguageTag, rootOf, textIn } from './xml.ts';

const when = (isWrong: boolean, fault: string): string[] => (isWrong ? [fault] : []);
const rfc822 =
  /^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?\d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}(?::\d{2})? (?:GMT|UT|[+-]\d{4})$/;

const channelElements =
  'title link description language copyright managingEditor webMaster pubDate lastBuildDate category generator docs cloud ttl image rating textInput skipHours skipDays item'.split(
    ' ',
  );
const itemElements = 'title link description author category comments enclosure guid pubDate source'.split(
  ' ',
);

/** What the RSS 2.0 specification (and RFC 822 for its dates, Media RSS for its pictures) finds wrong. */
export function rssFaults(xml: string): string[] {
  const root = rootOf(xml);
  const [channel, ...others] = inside(root, 'channel');
  if (root.name !== 'rss' || root.attributes.version !== '2.0' || !channel || others.length > 0)
    return ['RSS 2.0 is one rss element of version 2.0 with one channel.'];
  const items = inside(channel, 'item');
  const ids = items.map((item) => textIn(item, 'guid'));
  const built = textIn(channel, 'lastBuildDate');
  return [
    ...['title', 'link', 'description'].flatMap((name) =>
      when(
        inside(channel, name).length !== 1 || !textIn(channel, name)?.trim(),
        `The channel needs one ${name}.`,
      ),
    ),
    ...when(!isAbsolute(textIn(channel, 'link')), 'The channel’s link is no address.'),
    ...when(!isLanguageTag(textIn(channel, 'language')), 'The language is no tag.'),
    ...when(built !== undefined && !isDate(built), `${built} is no date of RFC 822.`),
    ...unknownIn(channel, channelElements, root),
    ...when(
      !inside(channel, 'atom:link').some(({ attributes }) => attributes.rel === 'self'),
      'No atom:link to itself.',
    ),
    ...when(new Set(ids).size !== ids.length, 'Two items have one guid.'),
    ...items.flatMap((item) => [
      ...when(
        !textIn(item, 'title') && !textIn(item, 'description'),
        'An item needs a title or a description.',
      ),
      ...when(!isAbsolute(textIn(item, 'link')), 'An item’s link is no address.'),
      ...when(inside(item, 'guid').length !== 1, 'An item has no guid, or two.'),
      ...when(
        inside(item, 'guid')[0]?.attributes.isPermaLink !== 'false' && !isAbsolute(textIn(item, 'guid')),
        'A guid that is no address must say so.',
      ),
      ...when(!isDate(textIn(item, 'pubDate') ?? ''), `${textIn(item, 'pubDate')} is no date of RFC 822.`),
      ...unknownIn(item, itemElements, root),
      ...mediaFaults(item),
    ]),
  ];
}

const isDate = (text: string) => rfc822.test(text) && new Date(Date.parse(text)).toUTCString() === text;

/** Elements without a namespace must be the format's own; others need a declared prefix. */
const unknownIn = (element: Element, known: string[], root: Element) =>
  element.children
    .filter(({ name }) => {
      const [prefix, local] = name.split(':');
      return local === undefined ? !known.includes(name) : !(`xmlns:${prefix}` in root.attributes);
    })
    .map(({ name }) => `${name} is no element of ${element.name}.`);

/** Media RSS 1.5.1. */
const mediaFaults = (item: Element) =>
  inside(item, 'media:content').flatMap(({ attributes, children }) => [
    ...when(!isAbsolute(attributes.url), 'media:content needs an address.'),
    ...when(!/^\w+\/[\w.+-]+$/.test(attributes.type ?? ''), 'media:content has no media type.'),
    ...when(
      !/^[1-9]\d*$/.test(attributes.width ?? '') || !/^[1-9]\d*$/.test(attributes.height ?? ''),
      'Width and height are pixels.',
    ),
    ...when(
      children.some(({ name, text }) => name === 'media:credit' && !text.trim()),
      'A media:credit is empty.',
    ),
  ]);

const feedElements =
  'author category contributor generator icon id link logo rights subtitle title updated entry'.split(' ');
const entryElements =
  'author category content contributor id link published rights source summary title updated'.split(' ');

/** What RFC 4287 finds wrong. */
export function atomFaults(xml: string): string[] {
  const root = rootOf(xml);
  if (root.name !== 'feed' || root.attributes.xmlns !== 'http://www.w3.org/2005/Atom')
    return ['Atom is a feed element of its namespace (§4.1.1).'];
  const entries = inside(root, 'entry');
  const ids = entries.map((entry) => textIn(entry, 'id'));
  return [
    ...headFaults(root, feedElements, root),
    ...when(
      !inside(root, 'link').some(({ attributes }) => attributes.rel === 'self'),
      'A feed should link to itself (§4.1.1).',
    ),
    ...when(
      inside(root, 'author').length === 0 && entries.some((entry) => inside(entry, 'author').length === 0),
      'Each entry needs an author, its own or the feed’s (§4.1.2).',
    ),
    ...when(new Set(ids).size !== ids.length, 'Two entries have one id (§4.2.6).'),
    ...entries.flatMap((entry) => [
      ...headFaults(entry, entryElements, root),
      ...when(
        textIn(entry, 'published') !== undefined && !isInstant(textIn(entry, 'published')),
        'published is no RFC 3339 date (§3.3).',
      ),
      ...when(
        inside(entry, 'content').length > 1 || inside(entry, 'summary').length > 1,
        'One content, one summary (§4.1.2).',
      ),
      ...when(
        inside(entry, 'content').length === 0 &&
          !inside(entry, 'link').some(({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate'),
        'An entry without content needs an alternate link (§4.1.2).',
      ),
      ...inside(entry, 'content').flatMap(({ attributes, children }) =>
        when(
          !['text', 'html', 'xhtml'].includes(attributes.type ?? 'text') ||
            (attributes.type === 'html' && children.length > 0),
          'html content is escaped text (§4.1.3.3).',
        ),
      ),
      ...inside(entry, 'category').flatMap(({ attributes }) =>
        when(!attributes.term, 'A category needs a term (§4.2.2).'),
      ),
      ...mediaFaults(entry),
    ]),
  ];
}

function headFaults(element: Element, known: string[], root: Element): string[] {
  const links = inside(element, 'link');
  const alternates = links.filter(({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate');
  return [
    ...['id', 'title', 'updated'].flatMap((name) =>
      when(inside(element, name).length !== 1, `${element.name} needs exactly one ${name}.`),
    ),
    ...when(!/^[a-z][a-z0-9+.-]*:\S+$/i.test(textIn(element, 'id') ?? ''), 'An id is an IRI (§4.2.6).'),
    ...when(!isInstant(textIn(element, 'updated')), 'updated is no RFC 3339 date (§3.3).'),
    ...when(
      links.some(({ attributes }) => !attributes.href),
      'A link needs an href (§4.2.7.1).',
    ),
    ...when(alternates.length > 1, 'Two alternate links of one type and language (§4.1.1).'),
    ...inside(element, 'author').flatMap((author) =>
      when(!textIn(author, 'name')?.trim(), 'A person needs a name (§3.2.1).'),
    ),
    ...unknownIn(element, known, root),
  ];
}

/** What jsonfeed.org/version/1.1 finds wrong. */
export function jsonFeedFaults(text: string): string[] {
  const feed = JSON.parse(text) as Record<string, unknown>;
  const items = Array.isArray(feed.items) ? (feed.items as Record<string, unknown>[]) : null;
  if (feed.version !== 'https://jsonfeed.org/version/1.1' || !items)
    return ['version and items are required.'];
  const ids = items.map(({ id }) => id);
  const hubs = (feed.hubs ?? []) as Record<string, unknown>[];
  return [
    ...when(typeof feed.title !== 'string' || feed.title === '', 'title is required.'),
    ...when(!isAbsolute(feed.home_page_url as string), 'home_page_url is no address.'),
    ...when(!isAbsolute(feed.feed_url as string), 'feed_url is no address.'),
    ...when(!isLanguageTag(feed.language as string), 'language is no tag.'),
    ...hubs.flatMap(({ type, url }) =>
      when(typeof type !== 'string' || !isAbsolute(url as string), 'A hub has type and url.'),
    ),
    ...when(new Set(ids).size !== ids.length, 'Two items have one id.'),
    ...customIn(feed, [
      'version',
      'title',
      'home_page_url',
      'feed_url',
      'description',
      'user_comment',
      'next_url',
      'icon',
      'favicon',
      'authors',
      'language',
      'expired',
      'hubs',
      'items',
    ]),
    ...items.flatMap((item) => [
      ...when(typeof item.id !== 'string' || item.id === '', 'An item’s id is a string.'),
      ...when(
        typeof item.content_html !== 'string' && typeof item.content_text !== 'string',
        'An item has content_html or content_text.',
      ),
      ...['date_published', 'date_modified'].flatMap((name) =>
        when(item[name] !== undefined && !isInstant(item[name] as string), `${name} is no RFC 3339 date.`),
      ),
      ...['url', 'external_url', 'image', 'banner_image'].flatMap((name) =>
        when(item[name] !== undefined && !isAbsolute(item[name] as string), `${name} is no address.`),
      ),
      ...((item.authors ?? []) as Record<string, unknown>[]).flatMap((author) =>
        when(!author.name && !author.url && !author.avatar, 'An author needs a name, url or avatar.'),
      ),
      ...when(
        item.tags !== undefined && !(item.tags as unknown[]).every((tag) => typeof tag === 'string'),
        'Tags are strings.',
      ),
      ...customIn(item, [
        'id',
        'url',
        'external_url',
        'title',
        'content_html',
        'content_text',
        'summary',
        'image',
        'banner_image',
        'date_published',
        'date_modified',
        'authors',
        'tags',
        'language',
        'attachments',
      ]),
    ]),
  ];
}

/** Whatever else there is begins with "_" and is an object. */
const customIn = (object: Record<string, unknown>, known: string[]) =>
  Object.keys(object)
    .filter((name) => !known.includes(name) && !/^_[^.]+$/.test(name))
    .map((name) => `${name} is no name of JSON Feed.`);
