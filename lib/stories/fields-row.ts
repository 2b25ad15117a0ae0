import type { AuditRow, StoryFields, StoryRow } from '#db/index.ts';
import { auditRow, changeDetail } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { fieldsInWords } from '../writing/compare-versions.ts';

/**
 * The audit line of a change of a story's slug, section, partner, bylines or topics, by their names, once readers have
 * seen the story; null before that, when fields are as much in the making as the text.
 */
export async function fieldsRow(
  ctx: Context,
  story: StoryRow,
  change: Partial<StoryFields>,
): Promise<AuditRow | null> {
  if (story.firstPublishedAt === null) return null;
  const [before, after] = await Promise.all([
    fieldsInWords(ctx.store, story),
    fieldsInWords(ctx.store, { ...story, ...change }),
  ]);
  const detail = changeDetail(before, after);
  if (Object.keys(detail.after).length === 0) return null;
  return auditRow(ctx, 'change fields', { kind: 'story', id: story.id }, detail);
}
