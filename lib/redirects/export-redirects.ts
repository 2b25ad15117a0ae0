import type { RedirectRow } from '#db/index.ts';
import { allow } from '../access.ts';
import type { Context } from '../context.ts';
import { csvLine } from '../csv.ts';

const heading = csvLine(['from', 'to', 'status', 'hits', 'last hit', 'note']);

/** All redirects as CSV, a hundred at a time: a file that the import reads again. */
export async function* exportRedirects(ctx: Context): AsyncGenerator<string> {
  allow(ctx.actor, 'manage redirects');
  yield heading;
  let cursor: string | null = null;
  do {
    const page: { items: RedirectRow[]; next: string | null } = await ctx.store.redirects.list({
      limit: 100,
      cursor,
    });
    yield page.items.map(line).join('');
    cursor = page.next;
  } while (cursor);
}

const line = ({ from, to, status, hits, lastHitAt, note }: RedirectRow) =>
  csvLine([from, to, status, hits, lastHitAt && new Date(lastHitAt).toISOString(), note]);
