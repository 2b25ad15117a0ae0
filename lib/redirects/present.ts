import type { RedirectRow } from '#db/index.ts';
import type { RedirectAnswer } from '../answers.ts';
import type { Context } from '../context.ts';
import { warningsOf } from './warnings.ts';

/** Redirects with the names that rows only have ids of, and what stands in their way now. */
export async function presentRedirects(ctx: Context, rows: RedirectRow[]): Promise<RedirectAnswer[]> {
  const storyIds = [...new Set(rows.flatMap(({ storyId }) => storyId ?? []))];
  const [stories, warnings, people] = await Promise.all([
    ctx.store.stories.byIds(storyIds),
    warningsOf(ctx, rows),
    ctx.store.audit.names([...new Set(rows.flatMap(({ by }) => by ?? []))]),
  ]);
  const story = new Map(stories.map((row) => [row.id, row]));
  return rows.map((row) => {
    const meant = row.storyId ? story.get(row.storyId) : undefined;
    return {
      id: row.id,
      from: row.from,
      to: meant?.path ?? row.to,
      status: row.status,
      note: row.note,
      hits: row.hits,
      lastHitAt: row.lastHitAt,
      createdAt: row.createdAt,
      story: meant ? { id: meant.id, headline: meant.headline } : null,
      by: row.by ? { id: row.by, name: people.get(row.by) ?? '' } : null,
      warnings: warnings.get(row.from) ?? [],
    };
  });
}

export async function presentRedirect(ctx: Context, row: RedirectRow): Promise<RedirectAnswer> {
  const [answer] = await presentRedirects(ctx, [row]);
  if (!answer) throw new Error('A list of one row has one answer.');
  return answer;
}
