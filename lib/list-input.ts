import { z } from 'zod';

/** What every list takes (DESIGN §7): `?q=&cursor=&limit=`. */
export const listInput = {
  q: z.string().trim().max(300).optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
};

/** The same for the store, which takes no empty words. */
export function sliceOf(input: { q?: string | undefined; cursor?: string | undefined; limit: number }) {
  const { q, cursor, limit } = input;
  return { limit, ...(q ? { q } : {}), ...(cursor ? { cursor } : {}) };
}
