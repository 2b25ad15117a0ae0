import { createHash } from 'node:crypto';
import { socialRendition } from '../json-ld.ts';
import type { Reading } from '../reading.ts';
import { loadSite } from '../site.ts';
import type { StoryPageData } from '../story.ts';
import { type SocialCard, socialCard } from './card.rules.ts';

/** Grows with every change of how cards are drawn, so that none of the old ones is shown again. */
const drawing = 1;

type Facts = Pick<StoryPageData, 'site' | 'section' | 'partner'> & {
  story: Pick<StoryPageData['story'], 'storyId' | 'headline' | 'leadPhotoId' | 'photos'>;
};

/** What is drawn for a story; null where it cannot be. A partner whose photos stay has none on it. */
export function cardOfStory({ site, section, partner, story }: Facts): SocialCard | null {
  const travels = partner?.partner.photosTravel ?? true;
  const photo = (travels && story.leadPhotoId && story.photos[story.leadPhotoId]) || null;
  return socialCard({
    storyId: story.storyId,
    headline: story.headline,
    section: section?.name ?? '',
    newsroom: site.name,
    photo,
    file: photo && socialRendition(photo),
  });
}

/** The card of a public story, with what readers may see now; null for any other. */
export async function loadSocialCard(reading: Reading, storyId: string): Promise<SocialCard | null> {
  const story = await reading.shelf.byId(storyId);
  if (!story) return null;
  const [site, partner] = await Promise.all([
    loadSite(reading),
    story.partnerId ? reading.shelf.partnerWithLogo(story.partnerId) : null,
  ]);
  const section = site.sections.find(({ id }) => id === story.sectionId) ?? null;
  return cardOfStory({ site, section, partner, story });
}

/** Names everything that is drawn: another headline, photo or name is another address. */
export const socialHash = (card: SocialCard): string =>
  createHash('sha256')
    .update(JSON.stringify([drawing, card]))
    .digest('hex')
    .slice(0, 16);

/** Where the card is. */
export const socialAddress = (card: SocialCard): string => `/social/${card.storyId}/${socialHash(card)}.jpg`;
