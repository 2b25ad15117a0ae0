import type { Page, PhotoShowing, Store } from '#db/index.ts';
import { allow } from '../../access.ts';
import type { PhotoShowingAnswer } from '../../answers.ts';
import { auditRow } from '../../audit/row.ts';
import type { Context } from '../../context.ts';
import { csvLine } from '../../csv.ts';
import { parseInput } from '../../input.ts';
import { type Period, periodOf, photoUsesPeriod } from './period.ts';
import { presentShowing } from './photo-uses-report.ts';

const columns = [
  'period',
  'supplier',
  'photographer',
  'photo id',
  'file name',
  'credit line',
  'story',
  'url',
  'first shown',
  'until',
];

/**
 * The uses of a period as CSV, in parts: however long it is, no more than one part is held. Times are UTC. That it was
 * exported is a line of the audit.
 */
export async function exportPhotoUses(
  ctx: Context,
  input: unknown,
): Promise<{ type: string; fileName: string; parts: AsyncGenerator<string> }> {
  allow(ctx.actor, 'see photo uses');
  const { zone } = await ctx.store.masthead.settings();
  const period = periodOf(parseInput(photoUsesPeriod, input), zone, ctx.clock.now());
  const day = new Intl.DateTimeFormat('sv', { timeZone: zone });
  const [from, to] = [day.format(period.from), day.format(period.until - 1)];
  await ctx.store.audit.add(auditRow(ctx, 'export photo uses', { kind: 'photo', id: null }, { from, to }));
  return {
    type: 'text/csv; charset=utf-8',
    fileName: `photo-uses-${from}-${to}.csv`,
    parts: parts(ctx.store, period, (row) => lineOf(`${from} to ${to}`, presentShowing(row, ctx.config.url))),
  };
}

async function* parts(store: Store, period: Period, write: (row: PhotoShowing) => string) {
  yield csvLine(columns);
  let cursor: string | null = null;
  do {
    const page: Page<PhotoShowing> = await store.photoRights.showings({ ...period, cursor, limit: 100 });
    yield page.items.map(write).join('');
    cursor = page.next;
  } while (cursor);
}

const lineOf = (period: string, use: PhotoShowingAnswer): string =>
  csvLine([
    period,
    use.supplier,
    use.creators.join(', '),
    use.photoId,
    use.fileName,
    use.creditLine,
    use.story.headline,
    use.story.url,
    new Date(use.from).toISOString(),
    use.until === null ? 'still shown' : new Date(use.until).toISOString(),
  ]);
