import type { AuditRow, Id } from '#db/index.ts';
import type { Context } from '../context.ts';
import { newId } from '../ids.ts';

/** The audit row of an act, to be written in the act's own transaction (STYLE 14). */
export function auditRow(
  ctx: Pick<Context, 'actor' | 'address' | 'clock'>,
  action: string,
  subject: { kind: AuditRow['subjectKind']; id: Id | null },
  detail: Record<string, unknown> = {},
): AuditRow {
  const at = ctx.clock.now();
  return {
    id: newId(at),
    at,
    actorId: ctx.actor?.id ?? null,
    actorName: ctx.actor?.name ?? '',
    action,
    subjectKind: subject.kind,
    subjectId: subject.id,
    allowed: true,
    address: ctx.address,
    detail,
  };
}
