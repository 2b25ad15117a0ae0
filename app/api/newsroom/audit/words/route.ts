import { handle } from '#app/api/newsroom/handle.ts';
import { auditWords } from '#lib/audit/audit-words.ts';

export const GET = handle(auditWords);
