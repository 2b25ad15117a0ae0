import type { FrozenPhoto, Id, Rendition } from '#db/index.ts';

/** What stands on the picture that other sites show of a story: 1200 by 630 pixels (Open Graph, X). */
export type SocialCard = {
  storyId: Id;
  headline: string;
  /** empty where the story is in no section, or the fonts have not its letters */
  section: string;
  newsroom: string;
  photo: { id: Id; file: Rendition; credit: string } | null;
};

export const socialSize = { width: 1200, height: 630 };

// What both fonts have; every other letter would be an empty box on somebody else's page.
const drawable =
  /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u0131\u0134-\u0148\u014a-\u017e\u01fa-\u021b\u1e80-\u1e85\u1e9e\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020\u2022\u2026\u2039\u203a\u2122\u2212]*$/u;

/** Whether the fonts that the project carries have every letter of it. */
export const isDrawable = (text: string): boolean => drawable.test(text);

/** A text as it is drawn: one line of it, composed, with plain blanks, without pictures between the letters. */
export const drawnText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\p{Extended_Pictographic}|\p{Cf}|\p{Cc}|\p{Variation_Selector}/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/[\u2010\u2011]/gu, '-')
    .trim();

type Facts = {
  storyId: Id;
  headline: string;
  section: string;
  newsroom: string;
  photo: FrozenPhoto | null;
  /** the JPEG of it for other sites */
  file: Rendition | null;
};

/**
 * The card, or null where its headline has letters that the fonts have not (Arabic, Chinese …): other sites are then shown
 * the photo alone, as it is. A photo without a credit that can be drawn is left out.
 */
export function socialCard({ storyId, headline, section, newsroom, photo, file }: Facts): SocialCard | null {
  const [title, kicker, name] = [headline, section, newsroom].map(drawnText) as [string, string, string];
  if (!title || !isDrawable(title)) return null;
  const credit = drawnText(photo?.creditLine ?? '');
  const isShown = photo && file && !photo.withheld && credit && isDrawable(credit);
  return {
    storyId,
    headline: shortened(title),
    section: isDrawable(kicker) ? kicker : '',
    newsroom: isDrawable(name) ? name : '',
    photo: isShown ? { id: photo.id, file, credit } : null,
  };
}

const longest = 160;

/** A headline that no card has room for ends at a word. */
function shortened(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).trimEnd()}…`;
}

/** Pixels of the headline's letters: short ones stand large. */
export const headlineSize = (length: number): number =>
  length <= 40 ? 84 : length <= 70 ? 70 : length <= 100 ? 60 : length <= 130 ? 52 : 46;

/** Whether a photo of this shape fills the card. Others stand whole beside the headline: nobody is cut who may not be. */
export const fillsCard = ({ width, height }: Pick<Rendition, 'width' | 'height'>): boolean =>
  Math.abs(width / height / (socialSize.width / socialSize.height) - 1) < 0.03;
