import { handle } from '#app/api/newsroom/handle.ts';
import { listAudit } from '#lib/audit/list-audit.ts';

export const GET = handle(listAudit);
