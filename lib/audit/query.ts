import { z } from 'zod';
import type { AuditQuery, AuditRow } from '#db/index.ts';
import { beginOfDay } from '../day.ts';

const day = z.string().max(10).optional();

/** How the list and the export of the audit are narrowed. Days are whole days of the newsroom's zone. */
export const auditFilter = {
  subjectId: z.uuid().optional(),
  kind: z.string().max(50).optional(),
  actorId: z.uuid().optional(),
  action: z.string().max(100).optional(),
  refused: z.enum(['true', 'false']).optional(),
  from: day,
  /** the last day, with all of it */
  to: day,
};
const filter = z.object(auditFilter);

/** The filter as the store takes it. Throws Invalid for a day that there is none of. Pure. */
export function queryOf(given: z.output<typeof filter>, zone: string): AuditQuery {
  const { subjectId, kind, actorId, action, refused, from, to } = given;
  return {
    ...(subjectId ? { subjectId } : {}),
    ...(kind ? { subjectKind: kind as AuditRow['subjectKind'] } : {}),
    ...(actorId ? { actorId } : {}),
    ...(action ? { action } : {}),
    ...(refused === 'true' ? { refusedOnly: true } : {}),
    ...(from ? { from: beginOfDay(from, zone) } : {}),
    ...(to ? { until: beginOfDay(to, zone, 1) } : {}),
  };
}
