import type { PartnerRow, PhotoCategory, SectionRow, Settings } from '#db/index.ts';

type Offer = {
  settings: Pick<Settings, 'republish'>;
  story: { republish: boolean };
  /** null where the story has none yet */
  section: Pick<SectionRow, 'name' | 'republish'> | null;
  partner: Pick<PartnerRow, 'name' | 'republish'> | null;
};

/** Why a story is not offered for republication, for the person who wonders; null when it is (NEWSROOM §9). */
export function whyNotRepublished({ settings, story, section, partner }: Offer): string | null {
  if (!settings.republish)
    return 'The newsroom does not offer its stories: an admin can switch it on in the settings.';
  if (section && !section.republish)
    return `Stories of the section ${section.name} are not offered: an editor can switch it on in the settings.`;
  if (!story.republish) return 'It is switched off for this story.';
  if (partner && !partner.republish) return `${partner.name} does not allow it for its stories.`;
  return null;
}

export const mayBeRepublished = (offer: Offer): boolean => whyNotRepublished(offer) === null;

/** Photos that are ours, or everybody's, to pass on; what an agency leases us stays here. */
const passedOn: ReadonlySet<PhotoCategory | undefined> = new Set(['staff', 'public domain', 'cc']);

export const mayTravel = (
  photo: { category?: PhotoCategory },
  partner: Pick<PartnerRow, 'photosTravel'> | null,
): boolean => (partner ? partner.photosTravel : passedOn.has(photo.category));
