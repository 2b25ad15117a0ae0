import { z } from 'zod';

const year2000 = Date.UTC(2000, 0, 1);
const year2100 = Date.UTC(2100, 0, 1);

/** What is planned of a story before and while it is written. */
export const planningSchema = z.object({
  assigneeId: z.uuid('must be the id of a person').nullable(),
  /** milliseconds UTC; screens show it in the newsroom's zone */
  dueAt: z
    .number()
    .int()
    .min(year2000, 'A deadline lies between the years 2000 and 2100.')
    .max(year2100, 'A deadline lies between the years 2000 and 2100.')
    .nullable(),
  plannedWords: z
    .number()
    .int()
    .min(1, 'A planned length has at least 1 word.')
    .max(50_000, 'A planned length has at most 50,000 words.')
    .nullable(),
  pitch: z.string().trim().max(4000, 'A pitch has at most 4,000 characters.'),
});
