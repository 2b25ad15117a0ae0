import { signedIn } from '../access.ts';
import type { SettingsAnswer } from '../answers.ts';
import type { Context } from '../context.ts';

/** The newsroom's settings: everybody who is signed in may read them. */
export async function readSettings(ctx: Context): Promise<SettingsAnswer> {
  signedIn(ctx.actor);
  return ctx.store.masthead.settings();
}
