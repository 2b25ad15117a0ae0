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

/** For the audit: the named fields as they were and as they are now; what stays as it was is left out. */
export function changeDetail(before: object | null | undefined, change: object) {
  const old = new Map<string, unknown>(Object.entries(before ?? {}));
  const changed = Object.entries(change).filter(
    ([name, value]) => JSON.stringify(old.get(name)) !== JSON.stringify(value),
  );
  return {
    before: Object.fromEntries(changed.map(([name]) => [name, old.get(name) ?? null])),
    after: Object.fromEntries(changed),
  };
}
