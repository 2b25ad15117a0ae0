import type { PartnerRow } from '#db/index.ts';
import type { PartnerAnswer } from '../answers.ts';

export function presentPartner(row: PartnerRow): PartnerAnswer {
  return {
    id: row.id,
    name: row.name,
    bylineForm: row.bylineForm,
    licence: row.licence,
    canonical: row.canonical,
    photosTravel: row.photosTravel,
    republish: row.republish,
    logoPhotoId: row.logoPhotoId,
    logoUrl: row.logoPhotoId ? `/api/newsroom/photos/${row.logoPhotoId}/preview/360` : null,
  };
}
