import { allow } from '../access.ts';
import type { AuditWordsAnswer } from '../answers.ts';
import type { Context } from '../context.ts';

/** What the audit can be narrowed to, and how far its chain goes. */
export async function auditWords(ctx: Context, _input: unknown): Promise<AuditWordsAnswer> {
  allow(ctx.actor, 'see audit');
  const [{ actions, kinds }, { seq, hash }] = await Promise.all([
    ctx.store.audit.words(),
    ctx.store.audit.head(),
  ]);
  return { actions, kinds, rows: seq, lastHash: hash };
}
