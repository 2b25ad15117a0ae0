import { z } from 'zod';
import type { AuditRow, Id } from '#db/index.ts';
import { allow } from '../access.ts';
import type { AuditAnswer, List } from '../answers.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../input.ts';
import { listInput, sliceOf } from '../list-input.ts';
import { auditFilter, queryOf } from './query.ts';

export const listAuditInput = z.object({ cursor: listInput.cursor, limit: listInput.limit, ...auditFilter });

/** Who did what to whom, newest first, refused attempts among them; each thing by the name that it has now. */
export async function listAudit(ctx: Context, input: unknown): Promise<List<AuditAnswer>> {
  allow(ctx.actor, 'see audit');
  const { cursor, limit, ...filter } = parseInput(listAuditInput, input);
  const { zone } = await ctx.store.masthead.settings();
  const page = await ctx.store.audit.list({ ...sliceOf({ cursor, limit }), ...queryOf(filter, zone) });
  const names = await ctx.store.audit.names(page.items.flatMap((row) => row.subjectId ?? []));
  return { items: page.items.map((row) => presentAudit(row, names)), next: page.next };
}

function presentAudit(row: AuditRow, names: Map<Id, string>): AuditAnswer {
  const { actorId, actorName, ...shown } = row;
  const subjectName = names.get(row.subjectId ?? '') ?? null;
  return { ...shown, subjectName, actor: { id: actorId, name: actorName } };
}
