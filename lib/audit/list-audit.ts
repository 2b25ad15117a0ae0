import { z } from 'zod';
import type { AuditRow } from '#db/index.ts';
import { allow } from '../access.ts';
import type { AuditAnswer, List } from '../answers.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../input.ts';
import { listInput, sliceOf } from '../list-input.ts';

export const listAuditInput = z.object({
  cursor: listInput.cursor,
  limit: listInput.limit,
  subjectId: z.uuid().optional(),
  actorId: z.uuid().optional(),
  action: z.string().max(100).optional(),
});

/** Who did what to whom, newest first, refused attempts among them. */
export async function listAudit(ctx: Context, input: unknown): Promise<List<AuditAnswer>> {
  allow(ctx.actor, 'see audit');
  const { subjectId, actorId, action, ...slice } = parseInput(listAuditInput, input);
  const page = await ctx.store.audit.list({
    ...sliceOf(slice),
    ...(subjectId ? { subjectId } : {}),
    ...(actorId ? { actorId } : {}),
    ...(action ? { action } : {}),
  });
  return { items: page.items.map(presentAudit), next: page.next };
}

function presentAudit(row: AuditRow): AuditAnswer {
  const { actorId, actorName, ...shown } = row;
  return { ...shown, actor: { id: actorId, name: actorName } };
}
