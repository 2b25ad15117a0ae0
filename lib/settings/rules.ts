import { z } from 'zod';
import { isZone } from '../schedule/zone.ts';

export { isZone } from '../schedule/zone.ts';

/** What each setting may be. */
export const newsroomName = z
  .string()
  .trim()
  .min(1, 'The newsroom needs a name.')
  .max(80, 'The name has at most 80 characters.');

/** A well-formed BCP 47 tag, like "en" or "pt-BR". */
export function isLanguage(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length === 1;
  } catch {
    return false;
  }
}

export const settingsSchema = z.object({
  name: newsroomName,
  tagline: z.string().trim().max(160, 'The tagline has at most 160 characters.'),
  zone: z.string().refine(isZone, 'This is no time zone of the IANA list, like America/New_York.'),
  language: z.string().refine(isLanguage, 'This is no language tag, like en or pt-BR.'),
  about: z.string().trim().max(5000, 'The text about the newsroom has at most 5,000 characters.'),
  creditSeparator: z
    .string()
    .min(1, 'The separator of credits must not be empty.')
    .max(10, 'The separator of credits has at most 10 characters.')
    .regex(/^[^\p{C}<>&]+$/u, 'The separator of credits must be printable text.'),
  republish: z.boolean(),
  republishTerms: z.string().trim().max(2000, 'The conditions have at most 2,000 characters.'),
  approvalBySecondPerson: z.boolean(),
  publishNeedsApproval: z.boolean(),
});
