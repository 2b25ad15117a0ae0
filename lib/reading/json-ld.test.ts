import { expect, test } from 'vitest';
import { frozen, idOf, leadPhoto, p, photo } from '#tests/support/documents.ts';
import { aPartnerOfThePage, aStoryPage } from '#tests/support/story-page.ts';
import { storyGraph } from './json-ld.ts';

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
