import { z } from 'zod';
import { signedIn } from '../access.ts';
import { auditRow } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { conflict, invalid } from '../errors.ts';
import { parseInput } from '../input.ts';
import { refuseWeakPassword } from './password-rules.ts';
import { hashPassword, passwordMatches } from './passwords.ts';
import { countAttempt } from './sign-in-limits.ts';

export const changePasswordInput = z.object({
  current: z.string('Write your present password.').min(1, 'Write your present password.').max(1000),
  password: z.string('Choose a password.'),
});

/**
 * One's own new password. This session goes on; every other one, every token and every open link of the person ends.
 * Guesses at the present password count as those at the sign-in do: a forgotten laptop must not become an account.
 */
export async function changePassword(ctx: Context, input: unknown): Promise<void> {
  const actor = signedIn(ctx.actor);
  const { current, password } = parseInput(changePasswordInput, input);
  refuseWeakPassword(password, actor);
  const attempt = await countAttempt(ctx, { email: actor.email, address: ctx.address });
  const person = await ctx.store.people.byId(actor.id);
  const audit = auditRow(ctx, 'change password', { kind: 'person', id: actor.id });
  if (!person?.passwordHash || !(await passwordMatches(person.passwordHash, current))) {
    await ctx.store.audit.add({ ...audit, allowed: false });
    throw invalid('This is not your present password.', { current: 'This is not your present password.' });
  }
  await attempt.succeeded();
  if (password.normalize('NFKC') === current.normalize('NFKC'))
    throw invalid('This is the password you have.', { password: 'This is the password you have.' });
  const change = {
    from: person.passwordHash,
    to: await hashPassword(password),
    keep: ctx.visit?.tokenHash ?? null,
  };
  if ((await ctx.store.people.changePassword(actor.id, change, audit)) === 'changed')
    throw conflict('Your password was changed meanwhile. Sign in with the new one.');
  // No sentence: the tab that asked says it, and those whose session ended are told that.
  ctx.live.person(actor.id, '');
}
