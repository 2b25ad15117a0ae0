import type { PartnerRow, PhotoCategory, Settings } from '#db/index.ts';

/** Why a story is not offered for republication, for the person who wonders; null when it is. */
export function whyNotRepublished(
  settings: Pick<Settings, 'republish'>,
  story: { republish: boolean },
  partner: Pick<PartnerRow, 'name' | 'republish'> | null,
): string | null {
  if (!settings.republish)
    return 'The newsroom does not offer its stories: an admin can switch it on in the settings.';
  if (!story.republish) return 'It is switched off for this story.';
  if (partner && !partner.republish) return `${partner.name} does not allow it for its stories.`;
  return null;
}

export const mayBeRepublished = (
  settings: Pick<Settings, 'republish'>,
  story: { republish: boolean },
  partner: Pick<PartnerRow, 'name' | 'republish'> | null,
): boolean => whyNotRepublished(settings, story, partner) === null;

/** Photos that are ours, or everybody's, to pass on; what an agency leases us stays here. */
const passedOn: ReadonlySet<PhotoCategory | undefined> = new Set(['staff', 'public domain', 'cc']);

export const mayTravel = (
  photo: { category?: PhotoCategory },
  partner: Pick<PartnerRow, 'photosTravel'> | null,
): boolean => (partner ? partner.photosTravel : passedOn.has(photo.category));
