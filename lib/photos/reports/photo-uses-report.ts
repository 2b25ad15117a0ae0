import type { PhotoShowing } from '#db/index.ts';
import { allow } from '../../access.ts';
import type { PhotoShowingAnswer, PhotoUsesReportAnswer } from '../../answers.ts';
import type { Context } from '../../context.ts';
import { parseInput } from '../../input.ts';
import { listInput, sliceOf } from '../../list-input.ts';
import { periodOf, photoUsesPeriod } from './period.ts';
import { supplierOf, totalsOf } from './supplier.ts';

export const photoUsesReportInput = photoUsesPeriod.extend({
  cursor: listInput.cursor,
  limit: listInput.limit,
});

/** Which photos readers began to see in which stories in a period, and how many of each supplier: what agencies bill by. */
export async function photoUsesReport(ctx: Context, input: unknown): Promise<PhotoUsesReportAnswer> {
  allow(ctx.actor, 'see photo uses');
  const { cursor, limit, ...asked } = parseInput(photoUsesReportInput, input);
  const { zone } = await ctx.store.masthead.settings();
  const period = periodOf(asked, zone, ctx.clock.now());
  const page = await ctx.store.photoRights.showings({ ...period, ...sliceOf({ cursor, limit }) });
  return {
    items: page.items.map((row) => presentShowing(row, ctx.config.url)),
    next: page.next,
    period,
    totals: totalsOf(await ctx.store.photoRights.showingsByCredit(period.from, period.until)),
  };
}

/** One use for screens, scripts and files. */
export const presentShowing = (row: PhotoShowing, origin: string): PhotoShowingAnswer => ({
  photoId: row.photoId,
  fileName: row.fileName,
  supplier: supplierOf(row.credit),
  creators: row.creators,
  creditLine: row.creditLine,
  story: { id: row.storyId, headline: row.headline, url: row.path && origin + row.path },
  from: row.fromAt,
  until: row.untilAt,
});
