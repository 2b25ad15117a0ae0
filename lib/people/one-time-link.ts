import type { Id, InviteRow } from '#db/index.ts';
import type { Context } from '../context.ts';
import { hashToken, newToken } from './sessions.ts';

const lasts = 7 * 24 * 60 * 60 * 1000;

/** The row of a new one-time link, valid 7 days, and where somebody with it chooses a name and a password. */
export function oneTimeLink(
  ctx: Pick<Context, 'config' | 'clock'>,
  whom: Pick<InviteRow, 'email' | 'name' | 'role'>,
  createdBy: Id,
): { row: InviteRow; link: string } {
  const { email, name, role } = whom;
  const token = newToken();
  const now = ctx.clock.now();
  const row: InviteRow = {
    tokenHash: hashToken(token),
    kind: 'invite',
    email,
    name,
    role,
    createdBy,
    createdAt: now,
    expiresAt: now + lasts,
    usedAt: null,
  };
  return { row, link: `${ctx.config.url}/newsroom/join?token=${token}` };
}
