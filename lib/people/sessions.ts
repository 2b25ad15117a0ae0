import { createHash, randomBytes } from 'node:crypto';
import type { PersonRow } from '#db/index.ts';
import { auditRow } from '../audit/row.ts';
import { type Actor, actorOf, type Context, type Services } from '../context.ts';
import { NewsroomError } from '../errors.ts';

/**
 * Sessions of people's browsers and bearer tokens of their scripts. A token is 32 random bytes; the store keeps
 * only its SHA-256, so that nobody who reads the database can sign in with it.
 */

const DAY = 24 * 60 * 60 * 1000;
/** A session ends 30 days after signing in, whatever happens … */
export const SESSION_LASTS = 30 * DAY;
/** … and after 7 days in which nobody used it (OWASP: an absolute and an idle limit). */
export const SESSION_IDLES = 7 * DAY;
/** Scripts' tokens say what they are, so that a leaked one is recognised. */
export const BEARER_PREFIX = 'slug_';

/** Who a request comes from; `tokenHash` is the session's, null for a bearer token. */
export type Visitor = { actor: Actor; tokenHash: string | null };

/** What a verb returns that begins or ends the session of the browser that asked: the adapter sets the cookie. */
export type SessionChange<Answer> = { answer: Answer; sessionToken: string | null };

/** 32 random bytes, in letters that URLs and headers carry unchanged. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the store keeps of a token: SHA-256, hex. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The person whose session a Cookie header names, or null. The role is that of this moment. */
export async function personOfSession(
  services: Pick<Services, 'store' | 'clock' | 'config'>,
  cookieHeader: string | null | undefined,
): Promise<(Visitor & { tokenHash: string }) | null> {
  const token = sessionTokenIn(cookieHeader, services.config.url);
  if (!token) return null;
  const now = services.clock.now();
  const tokenHash = hashToken(token);
  const found = await services.store.people.session(tokenHash, now, now - SESSION_IDLES);
  return found ? { actor: actorOf(found.person), tokenHash } : null;
}

/** The person as whom a script's bearer token acts, or null. */
export async function personOfToken(
  services: Pick<Services, 'store' | 'clock'>,
  token: string,
): Promise<Visitor | null> {
  if (!token.startsWith(BEARER_PREFIX)) return null;
  const found = await services.store.people.token(hashToken(token), services.clock.now());
  return found ? { actor: actorOf(found.person), tokenHash: null } : null;
}

/**
 * Begins a session for the person, ends the one this browser had, and answers the new token. Throws SignInFirst when
 * their password was changed since the row was read: checking one takes a while, and who knew only the old stays out.
 */
export async function startSession(ctx: Context, person: PersonRow): Promise<string> {
  const token = newToken();
  const now = ctx.clock.now();
  const isIn = await ctx.store.people.startSession(
    {
      tokenHash: hashToken(token),
      personId: person.id,
      createdAt: now,
      expiresAt: now + SESSION_LASTS,
      lastSeenAt: now,
      userAgent: ctx.visit?.userAgent ?? '',
      address: ctx.address,
    },
    person.passwordHash,
    auditRow({ ...ctx, actor: actorOf(person) }, 'sign in', { kind: 'session', id: null }),
  );
  if (!isIn)
    throw new NewsroomError('SignInFirst', 'The password was changed meanwhile. Sign in with the new one.');
  if (ctx.visit?.tokenHash) await ctx.store.people.endSession(ctx.visit.tokenHash, null);
  return token;
}

/** The Set-Cookie value for a session; a null token takes the cookie away. */
export function sessionCookie(token: string | null, url: string): string {
  const lasts = token ? SESSION_LASTS / 1000 : 0;
  const secure = isSecure(url) ? '; Secure' : '';
  return `${cookieName(url)}=${token ?? ''}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${lasts}${secure}`;
}

/** The session token in a Cookie header, or null. */
export function sessionTokenIn(cookieHeader: string | null | undefined, url: string): string | null {
  const wanted = `${cookieName(url)}=`;
  for (const part of (cookieHeader ?? '').split(';')) {
    const pair = part.trim();
    if (pair.startsWith(wanted)) return pair.slice(wanted.length) || null;
  }
  return null;
}

/** `__Host-` makes browsers refuse the cookie from a sister domain or over http (RFC 6265bis §4.1.3.2). */
const cookieName = (url: string) => (isSecure(url) ? '__Host-slugline_session' : 'slugline_session');
const isSecure = (url: string) => url.startsWith('https:');
