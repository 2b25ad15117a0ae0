import type { CorrectionRow, CorrectionVersionRow } from '#db/index.ts';
import type { CorrectionAnswer } from '../answers.ts';
import type { Context } from '../context.ts';

type Kept = CorrectionRow & { versions?: CorrectionVersionRow[] };

/** A correction for screens and scripts; its wordings only where `versions` are given. */
export async function presentCorrection(ctx: Context, row: Kept): Promise<CorrectionAnswer> {
  const { id, storyId, type, text, at, editedAt, n } = row;
  const answer = { id, storyId, type, text, at, editedAt, n };
  if (!row.versions) return answer;
  const versions = await Promise.all(
    row.versions.map(async ({ by, ...version }) => ({
      ...version,
      by: { id: by, name: (await ctx.store.people.byId(by))?.name ?? '' },
    })),
  );
  return { ...answer, versions };
}
