import { z } from 'zod';

/** ISO 3166-1 alpha-2, in capitals. */
export const countryCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{2}$/, 'is a country’s two letters, like FR');
