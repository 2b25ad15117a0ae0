import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Millis, PageRow } from '#db/index.ts';
import type { Services } from '../context.ts';

/** A reader page as its route handler rendered it; `tags` name what it was made from (DESIGN §1.2). */
export type RenderedPage = {
  status: number;
  /** Content-Type */
  type: string;
  body: string;
  tags: string[];
  expiresAt: Millis | null;
  /** false for what there are as many of as strangers can type (searches): answered, never stored */
  store?: boolean;
};

const attempts = 3;
const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/**
 * Renders a page and stores its bytes under `key` (path and known query parameters). When anything was published
 * meanwhile it renders again, three times at most, so that a stale page is never stored; what it answers is then
 * the last rendering. Null from `render` (not found) is not stored.
 */
export async function renderAndStore(
  services: Pick<Services, 'store' | 'clock' | 'build'>,
  key: string,
  render: () => Promise<RenderedPage | null>,
): Promise<RenderedPage | null> {
  let page: RenderedPage | null = null;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const epoch = services.store.pages.epoch();
    page = await render();
    if (!page || page.store === false) return page;
    const row = await rowOf(page, key, services.build, services.clock.now());
    if (await services.store.pages.put(row, page.tags, epoch)) return page;
  }
  return page;
}

async function rowOf(page: RenderedPage, path: string, build: string, now: Millis): Promise<PageRow> {
  const bytes = Buffer.from(page.body);
  const [brotli, gzipped] = await Promise.all([
    compressBrotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 6,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
    compressGzip(bytes, { level: 6 }),
  ]);
  return {
    path,
    build,
    status: page.status,
    type: page.type,
    etag: etagOf(page, bytes),
    gzip: gzipped,
    brotli,
    expiresAt: page.expiresAt,
    madeAt: now,
  };
}

/** Names the answer, not only the body: what the front door derives from it may be kept by this name. */
function etagOf(page: RenderedPage, bytes: Buffer): string {
  return createHash('sha256')
    .update(`${page.status} ${page.type}\n`)
    .update(bytes)
    .digest('base64url')
    .slice(0, 22);
}
