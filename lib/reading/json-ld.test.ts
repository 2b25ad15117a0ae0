import { expect, test } from 'vitest';
import { frozen, idOf, leadPhoto, p, photo } from '#tests/support/documents.ts';
import { storyGraphFaults } from '#tests/support/formats/article.ts';
import { aPartnerOfThePage, aStoryPage } from '#tests/support/story-page.ts';
import { siteGraph, storyGraph } from './json-ld.ts';

type Json = Record<string, unknown>;
const graphOf = (page: Parameters<typeof storyGraph>[0]) =>
  JSON.parse(JSON.stringify(storyGraph(page)))['@graph'] as [Json, Json];

test('a story is a NewsArticle with its people, dates and credited pictures, lead photo first', () => {
  const [lead, inline] = [idOf(2), idOf(3)];
  const page = aStoryPage([
    leadPhoto({ photoId: lead, alt: 'Ships' }, 'At dawn.'),
    p('Text.'),
    photo({ photoId: inline, alt: '' }),
  ]);
  page.story.leadPhotoId = lead;
  page.story.photos = {
    [inline]: frozen(inline, 'Ben Other/Agency'),
    [lead]: { ...frozen(lead), copyright: '© 2026 Example Agency' },
  };
  page.story.readerUpdatedAt = Date.UTC(2026, 10, 23, 14);
  const [article] = graphOf(page);
  expect(article).toMatchObject({
    '@type': 'NewsArticle',
    url: 'https://news.example/2026/11/23/ships-and-pilots',
    headline: 'Ships & “Pilots”',
    description: 'What the dek says.',
    datePublished: '2026-11-23T12:00:00.000Z',
    dateModified: '2026-11-23T14:00:00.000Z',
    author: [{ '@type': 'Person', name: 'Nora Byline', url: 'https://news.example/authors/nora-byline' }],
    publisher: { '@type': 'NewsMediaOrganization', name: 'The Test Courier' },
    articleSection: 'World',
    keywords: ['Shipping'],
  });
  expect(article.image).toMatchObject([
    {
      '@type': 'ImageObject',
      url: `https://news.example/media/${lead}/1600.jpg`,
      creator: [{ '@type': 'Person', name: 'Ann Example' }],
      creditText: 'Ann Example/Example Agency',
      copyrightNotice: '© 2026 Example Agency',
    },
    { creditText: 'Ben Other/Agency' },
  ]);
});

test('a wire story without names is the partner’s, and without a partner the paper’s', () => {
  const unsigned = { authors: [], byline: [] };
  const wire = graphOf(aStoryPage([p('Text.')], { page: { ...unsigned, partner: aPartnerOfThePage() } }))[0];
  expect(wire.author).toMatchObject([{ '@type': 'Organization', name: 'Daily Wire Service' }]);
  const own = graphOf(aStoryPage([p('Text.')], { page: unsigned }))[0];
  expect(own.author).toMatchObject({ name: 'The Test Courier' });
});

test('the breadcrumbs lead from the front page through the section', () => {
  const [, crumbs] = graphOf(aStoryPage());
  expect(crumbs.itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: 'The Test Courier', item: 'https://news.example/' },
    { '@type': 'ListItem', position: 2, name: 'World', item: 'https://news.example/world' },
    {
      '@type': 'ListItem',
      position: 3,
      name: 'Ships & “Pilots”',
      item: 'https://news.example/2026/11/23/ships-and-pilots',
    },
  ]);
});

const canonical = 'https://news.example/2026/11/23/ships-and-pilots';
const json = (page: Parameters<typeof storyGraph>[0]) => JSON.parse(JSON.stringify(storyGraph(page)));

test('every kind of story is what Google and schema.org ask for', () => {
  const photoId = idOf(2);
  const withPhoto = aStoryPage([leadPhoto({ photoId, alt: '' }), p('Text.')]);
  withPhoto.story.leadPhotoId = photoId;
  const note = {
    id: idOf(9),
    storyId: idOf(50),
    type: 'correction' as const,
    text: 'So.',
    n: 1,
    editedAt: null,
  };
  withPhoto.corrections = [{ ...note, at: Date.UTC(2026, 10, 23, 15) }];
  withPhoto.story.readerUpdatedAt = Date.UTC(2026, 10, 23, 15);
  const pages = [
    aStoryPage(),
    withPhoto,
    aStoryPage([p('Text.')], { page: { authors: [], byline: [], partner: aPartnerOfThePage() } }),
    aStoryPage([p('Text.')], { page: { authors: [], byline: [], section: null, topics: [] } }),
  ];
  for (const page of pages) expect(storyGraphFaults(json(page), canonical)).toEqual([]);
  const broken = json(withPhoto);
  Object.assign(broken['@graph'][0], {
    headline: '',
    datePublished: '23 November',
    image: [{ '@type': 'ImageObject' }],
  });
  expect(storyGraphFaults(broken, canonical).length).toBeGreaterThan(4);
});

test('a story whose own page stands elsewhere says so in its graph too', () => {
  const elsewhere = { url: 'https://wire.example/1', index: true, listed: false };
  const page = aStoryPage([p('Text.')], { page: { canonical: elsewhere } });
  expect(storyGraphFaults(json(page), elsewhere.url)).toEqual([]);
});

test('a photo’s licence and where to get one are told as its file told them; a withheld photo is not named', () => {
  const photoId = idOf(2);
  const page = aStoryPage([leadPhoto({ photoId, alt: '' }), p('Text.')]);
  page.story.leadPhotoId = photoId;
  const pages = { licenceUrl: 'https://agency.example/terms', acquireUrl: 'https://agency.example/buy' };
  page.story.photos = { [photoId]: { ...frozen(photoId), ...pages } };
  expect(graphOf(page)[0].image).toMatchObject([
    {
      license: pages.licenceUrl,
      acquireLicensePage: pages.acquireUrl,
      contentUrl: expect.stringContaining('/media/'),
    },
  ]);
  page.story.photos = { [photoId]: { ...frozen(photoId), ...pages, withheld: true } };
  expect(graphOf(page)[0]).not.toHaveProperty('image');
});

test('the newsroom is one organization everywhere, with its logo and how it corrects itself', () => {
  const { site } = aStoryPage();
  const [newsroom, page] = JSON.parse(JSON.stringify(siteGraph(site)))['@graph'] as [Json, Json];
  expect(newsroom).toMatchObject({
    '@type': 'NewsMediaOrganization',
    '@id': 'https://news.example/#newsroom',
    logo: 'https://news.example/assets/icon.svg',
    correctionsPolicy: 'https://news.example/corrections',
  });
  expect(page).toMatchObject({ '@type': 'WebSite', publisher: { '@id': newsroom['@id'] } });
  const own = { ...site, correctionsPolicyUrl: 'https://news.example/how-we-correct' };
  const [named] = JSON.parse(JSON.stringify(siteGraph(own)))['@graph'] as [Json];
  expect(named.correctionsPolicy).toBe(own.correctionsPolicyUrl);
  expect(graphOf(aStoryPage())[0].publisher).toMatchObject({ '@id': newsroom['@id'] });
});
