import type { VersionRow } from '#db/index.ts';
import type { VersionAnswer } from '../answers.ts';
import type { Context } from '../context.ts';

export async function presentVersion(
  ctx: Pick<Context, 'store'>,
  row: Omit<VersionRow, 'document'>,
): Promise<VersionAnswer> {
  const by = await ctx.store.people.byId(row.by);
  const { id, n, kind, note, at } = row;
  return { id, n, kind, note, at, by: { id: row.by, name: by?.name ?? '' } };
}
