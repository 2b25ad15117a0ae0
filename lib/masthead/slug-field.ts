import { z } from 'zod';
import { conflict } from '../errors.ts';
import { slugFault } from '../slug.ts';

/** How many stories name it, in all and where readers see them. */
export const countsOf = (uses: { stories: number; public: number } | undefined) => ({
  stories: uses?.stories ?? 0,
  public: uses?.public ?? 0,
});

/** A slug field that says what is wrong with it. */
export const checkedSlug = (faultOf: (slug: string) => string | null = slugFault) =>
  z.string().superRefine((slug, check) => {
    const fault = faultOf(slug);
    if (fault) check.addIssue({ code: 'custom', message: fault });
  });

export const taken = (what: string, slug: string) =>
  conflict(`There is ${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what} with the address “${slug}” already.`);
