import { auditRow } from '../audit/row.ts';
import type { Services } from '../context.ts';
import { newId } from '../ids.ts';
import { hashPassword } from './passwords.ts';
import { hashToken, newToken } from './sessions.ts';

/** A set-up link has no end but its use: `acceptInvite` refuses it once anybody can sign in. */
const NEVER = 8.64e15;

/** Makes the admin of NEWSROOM_ADMIN_EMAIL where nobody can sign in yet; answers whether it did. */
export async function makeFirstAdmin(services: Services): Promise<boolean> {
  const { config, store, clock } = services;
  if (!config.admin || (await store.people.canAnybodySignIn())) return false;
  const now = clock.now();
  const id = newId(now);
  const { email, password } = config.admin;
  const outcome = await store.people.add(
    {
      id,
      email,
      name: nameFrom(email),
      role: 'admin',
      passwordHash: await hashPassword(password),
      createdAt: now,
      removedAt: null,
    },
    auditRow({ actor: null, address: '', clock }, 'make first admin', { kind: 'person', id }, { email }),
  );
  return outcome === 'added';
}

/**
 * A new one-time set-up link while nobody can sign in, else null; earlier ones still work. The sample's people have no
 * password: a newsroom that holds only them has nobody yet.
 */
export async function makeSetUpLink(services: Services): Promise<string | null> {
  const { config, store, clock } = services;
  if (await store.people.canAnybodySignIn()) return null;
  const token = newToken();
  await store.people.addInvite(
    {
      tokenHash: hashToken(token),
      kind: 'setup',
      email: null,
      name: null,
      role: 'admin',
      createdBy: null,
      createdAt: clock.now(),
      expiresAt: NEVER,
      usedAt: null,
    },
    null,
  );
  return `${config.url}/newsroom/set-up?token=${token}`;
}

/** "rosa.diaz@news.example" → "Rosa Diaz": a name to begin with, changed on the People screen. */
function nameFrom(email: string): string {
  const words = (email.split('@')[0] ?? '').split(/[._+-]+/).filter(Boolean);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ') || email;
}
