import type { PhotoAnswer } from '#lib/answers.ts';
import { namesIn } from './pictures.ts';

/** The fields of a photo as its form has them: creators one a line. */
export type PhotoFormFields = {
  creators: string;
  credit: string;
  mandatedCredit: string;
  caption: string;
  alt: string;
  copyright: string;
  category: PhotoAnswer['category'];
  restrictions: string;
  digitalSourceType: string;
};

export const fieldsOf = (photo: PhotoAnswer): PhotoFormFields => ({
  creators: photo.creators.join('\n'),
  credit: photo.credit,
  mandatedCredit: photo.mandatedCredit,
  caption: photo.caption,
  alt: photo.alt,
  copyright: photo.copyright,
  category: photo.category,
  restrictions: photo.restrictions,
  digitalSourceType: photo.digitalSourceType,
});

/** Only what differs from the photo, so that a colleague's change of another field stays. */
export function changedFields(
  photo: PhotoAnswer,
  fields: PhotoFormFields,
): Partial<Omit<PhotoFormFields, 'creators'> & { creators: string[] }> {
  const before = fieldsOf(photo);
  const changed = Object.entries(fields).filter(
    ([name, value]) => before[name as keyof PhotoFormFields] !== value,
  );
  return Object.fromEntries(
    changed.map(([name, value]) => [name, name === 'creators' ? namesIn(value) : value]),
  );
}

export const categories: readonly { id: PhotoAnswer['category']; name: string }[] = [
  { id: 'agency', name: 'Agency' },
  { id: 'staff', name: 'Staff' },
  { id: 'freelance', name: 'Freelance' },
  { id: 'pool', name: 'Pool' },
  { id: 'handout', name: 'Handout' },
  { id: 'screengrab', name: 'Screengrab' },
  { id: 'social', name: 'Social media' },
  { id: 'public domain', name: 'Public domain' },
  { id: 'cc', name: 'Creative Commons' },
];
