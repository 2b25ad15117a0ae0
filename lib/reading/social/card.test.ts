import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { frozen, idOf, leadPhoto, p } from '#tests/support/documents.ts';
import { aPartnerOfThePage, aStoryPage } from '#tests/support/story-page.ts';
import { cardOfStory, socialHash } from './address.ts';
import { drawnText, fillsCard, isDrawable, socialCard } from './card.rules.ts';
import { drawCard } from './draw.ts';

function aPage(change: object = {}) {
  const page = aStoryPage([leadPhoto({ photoId: idOf(2), alt: 'Ships' }, 'At dawn.'), p('Text.')]);
  page.story.leadPhotoId = idOf(2);
  return { ...page, ...change };
}

test('a card has the headline, the section, the newsroom, and the lead photo with its credit', () => {
  expect(cardOfStory(aPage())).toMatchObject({
    headline: 'Ships & “Pilots”',
    section: 'World',
    newsroom: 'The Test Courier',
    photo: { id: idOf(2), credit: frozen(idOf(2)).creditLine },
  });
});

test('a photo that is withheld, without credit, or of a partner whose photos stay, is not on it', () => {
  const withheld = aPage();
  withheld.story.photos = { [idOf(2)]: { ...frozen(idOf(2)), withheld: true } };
  expect(cardOfStory(withheld)?.photo).toBe(null);
  const uncredited = aPage();
  uncredited.story.photos = { [idOf(2)]: frozen(idOf(2), '') };
  expect(cardOfStory(uncredited)?.photo).toBe(null);
  const known = aPartnerOfThePage();
  const partner = known && { ...known, partner: { ...known.partner, photosTravel: false } };
  expect(cardOfStory(aPage({ partner }))?.photo).toBe(null);
});

test('whatever is drawn differently has another address', () => {
  const card = cardOfStory(aPage());
  if (!card?.photo) throw new Error('There is no card.');
  const { photo } = card;
  const changed = [
    { ...card, headline: 'Ships' },
    { ...card, section: 'Sport' },
    { ...card, newsroom: 'Other' },
    { ...card, photo: null },
    { ...card, photo: { ...photo, credit: 'Other' } },
    { ...card, photo: { ...photo, file: { ...photo.file, hash: 'other' } } },
  ];
  expect(new Set([card, ...changed].map(socialHash)).size).toBe(changed.length + 1);
  expect(socialHash({ ...card })).toBe(socialHash(card));
});

test.each(['Ferries', 'São Paulo', '“Škoda” – Łódź', 'İstanbul', 'It’s 100 € – or not'])(
  '%s is drawn',
  (text) => {
    expect(isDrawable(drawnText(text))).toBe(text !== 'It’s 100 € – or not');
  },
);

test.each(['أخبار اليوم', 'חדשות', '日本のニュース', 'Новини', 'Ferries 日本'])(
  '%s has no card: nobody sees empty boxes',
  (headline) => {
    const facts = { storyId: idOf(1), section: 'World', newsroom: 'Courier', photo: null, file: null };
    expect(socialCard({ ...facts, headline })).toBe(null);
  },
);

test('pictures between letters are left out, and a text is drawn as it was once', () => {
  expect(drawnText('Ferry ⛴️  sails\u200b now')).toBe('Ferry sails now');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = drawnText(text);
      expect(drawnText(once)).toBe(once);
      expect(once).toBe(once.trim());
    }),
  );
});

test('a photo of another shape stands whole beside the headline', () => {
  expect(fillsCard({ width: 1200, height: 628 })).toBe(true);
  expect(fillsCard({ width: 1600, height: 900 })).toBe(false);
});

test('cards are 1200 by 630, drawn with fonts of the project, whatever the headline', async () => {
  const grey = { create: { width: 600, height: 315, channels: 3 as const, background: '#777' } };
  const photo = await sharp(grey).jpeg().toBuffer();
  const tall = await sharp(grey).resize(300, 600, { fit: 'fill' }).jpeg().toBuffer();
  const card = cardOfStory(aPage());
  if (!card?.photo) throw new Error('There is no card.');
  const file = { ...card.photo.file, width: 1200, height: 630 };
  const cards = [
    { card: { ...card, photo: { ...card.photo, file } }, photo },
    { card: { ...card, photo: { ...card.photo, file: { ...file, width: 300, height: 600 } } }, photo: tall },
    { card: { ...card, photo: null, section: '', newsroom: '' }, photo: null },
    { card: { ...card, photo: null, headline: 'W'.repeat(160), newsroom: 'N'.repeat(80) }, photo: null },
  ];
  for (const each of cards) {
    const drawn = await drawCard(each.card, each.photo);
    expect(await sharp(drawn).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
    expect(drawn.length).toBeLessThan(600_000);
  }
  // Something is written: the card is not the bare ground.
  const { entropy } = await sharp(await drawCard({ ...card, photo: null }, null)).stats();
  expect(entropy).toBeGreaterThan(0.2);
});
