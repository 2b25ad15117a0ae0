import { z } from 'zod';
import type { SessionAnswer } from '../answers.ts';
import { auditRow } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { NewsroomError } from '../errors.ts';
import { parseInput } from '../input.ts';
import { passwordMatches } from './passwords.ts';
import { presentSession } from './present.ts';
import { type SessionChange, startSession } from './sessions.ts';
import { countAttempt } from './sign-in-limits.ts';

export const signInInput = z.object({
  email: z.string('Write your email address.').trim().min(1, 'Write your email address.').max(320),
  password: z.string('Write your password.').min(1, 'Write your password.').max(1000),
});

/** Begins a session. Every failure reads the same and takes the same time, whether or not the email exists. */
export async function signIn(ctx: Context, input: unknown): Promise<SessionChange<SessionAnswer>> {
  const { email, password } = parseInput(signInInput, input);
  const attempt = await countAttempt(ctx, { email, address: ctx.address });
  const person = await ctx.store.people.byEmail(email);
  const mayEnter = person !== null && person.removedAt === null;
  if (!(await passwordMatches(mayEnter ? person.passwordHash : null, password)) || !mayEnter) {
    const refused = auditRow(ctx, 'sign in', { kind: 'session', id: null }, { email });
    await ctx.store.audit.add({ ...refused, allowed: false });
    throw new NewsroomError('SignInFirst', 'The email address or the password is not right.');
  }
  await attempt.succeeded();
  const sessionToken = await startSession(ctx, person);
  return { sessionToken, answer: await presentSession(ctx, person) };
}
