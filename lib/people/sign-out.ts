import { auditRow } from '../audit/row.ts';
import type { Context } from '../context.ts';
import type { SessionChange } from './sessions.ts';

/** Ends this browser's session; its other tabs are told. Without a session there is nothing to end, and that is fine. */
export async function signOut(ctx: Context): Promise<SessionChange<null>> {
  if (ctx.visit?.tokenHash) {
    await ctx.store.people.endSession(
      ctx.visit.tokenHash,
      auditRow(ctx, 'sign out', { kind: 'session', id: null }),
    );
    if (ctx.actor) ctx.live.person(ctx.actor.id, 'You signed out.');
  }
  return { answer: null, sessionToken: null };
}
