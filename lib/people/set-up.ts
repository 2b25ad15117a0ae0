import { z } from 'zod';
import type { PersonRow } from '#db/index.ts';
import type { SessionAnswer, SetUpAnswer } from '../answers.ts';
import { auditRow } from '../audit/row.ts';
import { actorOf, type Context } from '../context.ts';
import { gone, NewsroomError } from '../errors.ts';
import { newId } from '../ids.ts';
import { parseInput } from '../input.ts';
import { newsroomName } from '../settings/rules.ts';
import { emailSchema, personNameSchema } from './fields.ts';
import { refuseWeakPassword } from './password-rules.ts';
import { hashPassword } from './passwords.ts';
import { presentSession } from './present.ts';
import { hashToken, type SessionChange, startSession } from './sessions.ts';

export const setUpInput = z.object({
  token: z.string().max(200),
  name: personNameSchema,
  email: emailSchema,
  password: z.string('Choose a password.'),
  newsroom: newsroomName.optional(),
  sample: z.boolean().default(false),
});

/** The audit's names of the set-up, whose `sample` says that it was ticked, and of a sample that failed. */
export const setUpAct = 'set up newsroom';
export const gaveUpSample = 'give up sample';

/** Makes the first admin by the one-time link, names the newsroom, fills it with the sample if asked, and signs in. */
export async function setUp(ctx: Context, input: unknown): Promise<SessionChange<SessionAnswer>> {
  const { token, name, email, password, newsroom, sample } = parseInput(setUpInput, input);
  refuseWeakPassword(password, { email, name });
  await openSetUp(ctx, token);
  const now = ctx.clock.now();
  const person: PersonRow = {
    id: newId(now),
    email,
    name,
    role: 'admin',
    passwordHash: await hashPassword(password),
    createdAt: now,
    removedAt: null,
  };
  const asAdmin: Context = { ...ctx, actor: actorOf(person) };
  const audit = auditRow(asAdmin, setUpAct, { kind: 'person', id: person.id }, { email, sample });
  if ((await ctx.store.people.acceptInvite(hashToken(token), person, audit)) !== 'accepted')
    throw linkIsUsed();
  if (newsroom) {
    const named = auditRow(asAdmin, 'change settings', { kind: 'settings', id: null }, { name: newsroom });
    await ctx.store.masthead.changeSettings({ name: newsroom }, named);
  }
  if (sample) await fillWithSample(asAdmin);
  return { sessionToken: await startSession(ctx, person), answer: await presentSession(ctx, person) };
}

async function fillWithSample(ctx: Context): Promise<void> {
  try {
    await ctx.seedSample?.(ctx);
  } catch (error) {
    await giveUpSample(ctx, error);
    throw new NewsroomError(
      'Unexpected',
      'You are the admin now, but the sample newsroom could not be made. Sign in to begin without it; the log says why.',
    );
  }
}

/** Writes down that the sample failed, so that no later start surprises people with it. */
export async function giveUpSample(
  ctx: Pick<Context, 'store' | 'log' | 'actor' | 'address' | 'clock'>,
  error: unknown,
): Promise<void> {
  ctx.log.error({ error: String((error as Error)?.stack ?? error) }, 'the sample newsroom failed');
  const audit = auditRow(ctx, gaveUpSample, { kind: 'settings', id: null });
  await ctx.store.audit.add(audit).catch(() => undefined);
}

export const readSetUpInput = z.object({ token: z.string().max(200).default('') });

/** Whether this set-up link still opens; Gone with a sentence when it does not. */
export async function readSetUp(ctx: Context, input: unknown): Promise<SetUpAnswer> {
  await openSetUp(ctx, parseInput(readSetUpInput, input).token);
  return { newsroom: (await ctx.store.masthead.settings()).name, sample: ctx.seedSample !== undefined };
}

async function openSetUp(ctx: Context, token: string): Promise<void> {
  const invite = await ctx.store.people.invite(hashToken(token), ctx.clock.now());
  if (invite?.kind !== 'setup' || invite.usedAt !== null || (await ctx.store.people.canAnybodySignIn()))
    throw linkIsUsed();
}

const linkIsUsed = () =>
  gone(
    'This set-up link is not valid any more. If the newsroom is set up, sign in; else start it again for a new link.',
  );
