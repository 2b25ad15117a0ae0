import { z } from 'zod';
import { safeHref } from '../document/safe-link.ts';
import { slugFault } from '../slug.ts';

const ids = (most: number, what: string) =>
  z
    .array(z.uuid('must be the id of one'))
    .max(most, `A story has at most ${most} ${what}.`)
    .refine((list) => new Set(list).size === list.length, `The same one stands twice among the ${what}.`);

/** The fields beside the document (DESIGN §5). */
export const fieldsSchema = z.object({
  slug: z
    .string()
    .superRefine((slug, check) => {
      const fault = slugFault(slug);
      if (fault) check.addIssue({ code: 'custom', message: fault });
    })
    .nullable(),
  sectionId: z.uuid('must be the id of a section').nullable(),
  partnerId: z.uuid('must be the id of a partner').nullable(),
  authorIds: ids(12, 'bylines'),
  topicIds: ids(20, 'topics'),
  personIds: ids(50, 'people'),
  originUrl: z
    .string()
    .trim()
    .max(2048, 'An address has at most 2,048 characters.')
    .refine(
      (url) => /^https?:\/\/[^/?#]/i.test(url) && safeHref(url) !== null,
      'This is the address of a page, beginning with https://.',
    )
    .nullable(),
  republish: z.boolean(),
});
