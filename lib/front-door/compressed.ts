import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Encoding } from './encoding.ts';

const brotlied = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Below this, headers outweigh what is saved. */
const worthIt = 512;

/**
 * The body in the encoding that the visitor takes, and the coding's name for Content-Encoding; null where it stays as
 * it is. For answers that are made once and not stored: quick rather than as small as can be.
 */
export async function compressed(
  body: Buffer,
  encoding: Encoding,
): Promise<{ body: Buffer; coding: 'br' | 'gzip' | null }> {
  if (body.length < worthIt || encoding === 'identity') return { body, coding: null };
  const small =
    encoding === 'br'
      ? await brotlied(body, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: 4,
            [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
            [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
          },
        })
      : await gzipped(body, { level: 5 });
  return { body: small, coding: encoding };
}
