import { z } from 'zod';
import type { CorrectionType } from '#db/index.ts';

const correctionTypes = [
  'correction',
  'clarification',
  'update',
  'retraction',
] as const satisfies CorrectionType[];

export const correctionType = z.enum(correctionTypes, {
  error: 'Choose correction, clarification, update or retraction.',
});

/** Plain text: what readers see is these characters and no markup. */
export const correctionText = z
  .string()
  .trim()
  .min(1, 'Write what was wrong and what is right.')
  .max(2000, 'A note has at most 2,000 characters.');
