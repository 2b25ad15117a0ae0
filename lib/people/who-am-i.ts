import { signedIn } from '../access.ts';
import type { SessionAnswer } from '../answers.ts';
import type { Context } from '../context.ts';
import { signInFirst } from '../errors.ts';
import { presentSession } from './present.ts';

/** Who is signed in, what they may do, and the newsroom's name. */
export async function whoAmI(ctx: Context): Promise<SessionAnswer> {
  const person = await ctx.store.people.byId(signedIn(ctx.actor).id);
  if (!person) throw signInFirst();
  return presentSession(ctx, person);
}
