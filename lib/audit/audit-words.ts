import { allow } from '../access.ts';
import type { AuditWordsAnswer } from '../answers.ts';
import type { Context } from '../context.ts';

/** What the audit can be narrowed to, and how far its chain goes. */
export async function auditWords(ctx: Context, _input: unknown): Promise<AuditWordsAnswer> {
  allow(ctx.actor, 'see audit');
  const [{ actions, kinds }, { items }, { seq, hash }] = await Promise.all([
    ctx.store.audit.words(),
    ctx.store.people.list({ limit: 100 }),
    ctx.store.audit.head(),
  ]);
  const people = items.map(({ id, name }) => ({ id, name }));
  return { actions, kinds, people, rows: seq, lastHash: hash };
}
