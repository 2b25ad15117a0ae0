import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { AuditAnswer, List, SessionAnswer, SettingsAnswer, StoryCard } from '#lib/answers.ts';
import type { ErrorAnswer } from '#lib/errors.ts';
import { signIn } from '#tests/support/client.ts';
import { cookieOf, send } from '#tests/support/send.ts';
import { type RunningServer, startServer } from '#tests/support/server.ts';

const noAdmin = { NEWSROOM_ADMIN_EMAIL: '', NEWSROOM_ADMIN_PASSWORD: '' };
const first = { name: 'Ada Moreau', email: 'ada@newsroom.test', password: 'nine quiet herons' };

/** The one-time link as the person at the terminal reads it. */
function printedToken(server: RunningServer): string {
  const link = /http:\S+\/newsroom\/set-up\?token=\S+/.exec(server.output())?.[0];
  if (!link) throw new Error(`No set-up link was printed:\n${server.output()}`);
  return new URL(link).searchParams.get('token') ?? '';
}

test('the printed link makes the first admin and names the newsroom, once', async () => {
  const server = await startServer({ env: noAdmin });
  try {
    const token = printedToken(server);
    const setUp = (body: unknown) => send(server, { method: 'POST', path: '/set-up', body });
    expect((await send(server, { method: 'GET', path: `/set-up?token=${token}` })).status).toBe(200);
    expect((await send(server, { method: 'GET', path: '/set-up?token=guessed' })).status).toBe(410);

    const weak = await setUp({ token, ...first, password: 'password123' });
    expect(weak.json<ErrorAnswer>().error.fields).toHaveProperty('password');
    const made = await setUp({ token, ...first, newsroom: 'The Herald' });
    expect(made.status).toBe(201);
    expect(made.json<SessionAnswer>()).toMatchObject({
      person: { email: first.email, role: 'admin' },
      newsroom: { name: 'The Herald' },
    });

    const cookie = cookieOf(made);
    const settings = await send(server, { method: 'GET', path: '/settings', cookie });
    expect(settings.json<SettingsAnswer>().name).toBe('The Herald');
    const audit = await send(server, { method: 'GET', path: '/audit', cookie });
    expect(audit.json<List<AuditAnswer>>().items.map(({ action }) => action)).toEqual([
      'sign in',
      'change settings',
      'set up newsroom',
    ]);

    const second = await setUp({ token, ...first, email: 'thief@newsroom.test' });
    expect([second.status, second.json<ErrorAnswer>().error.kind]).toEqual([410, 'Gone']);
    const signIn = {
      method: 'POST',
      path: '/session',
      body: { email: first.email, password: first.password },
    };
    expect((await send(server, signIn)).status).toBe(200);
  } finally {
    await server.remove();
  }
});

test('of two who use the link at the same moment one becomes the admin', async () => {
  const server = await startServer({ env: noAdmin });
  try {
    const token = printedToken(server);
    const tries = ['one', 'two', 'three'].map((name) =>
      send(server, {
        method: 'POST',
        path: '/set-up',
        body: { token, ...first, email: `${name}@newsroom.test` },
      }),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([201, 410, 410]);
  } finally {
    await server.remove();
  }
});

test('a sample that was ticked and cut off by a crash is finished by the next start, once', async () => {
  const server = await startServer({ env: noAdmin });
  const body = { token: printedToken(server), ...first, sample: true };
  const cutOff = send(server, { method: 'POST', path: '/set-up', body }).catch(() => null);
  await until(() => storiesIn(server) > 2);
  await server.kill9();
  expect(await cutOff).toBeNull();

  const again = await startServer({ env: noAdmin, dataFolder: server.dataFolder, within: 150_000 });
  expect(again.output()).toContain('Finishing the sample newsroom');
  const finished = await signedIn(again);
  expect(finished?.stories.length).toBeGreaterThanOrEqual(40);
  expect(new Set(finished?.stories.map(({ headline }) => headline)).size).toBe(finished?.stories.length);
  await again.stop();

  const third = await startServer({ env: noAdmin, dataFolder: server.dataFolder });
  try {
    expect(third.output()).not.toContain('sample');
    expect(third.output()).not.toContain('set-up');
    expect(await signedIn(third)).toEqual(finished);
  } finally {
    await third.remove();
  }
}, 240_000);

/** The stories as the first admin sees them; null while they can not sign in yet. */
async function signedIn(server: RunningServer): Promise<{ stories: StoryCard[] } | null> {
  const admin = await signIn(server, first.email, first.password).catch(() => null);
  return admin && { stories: (await admin.ok<List<StoryCard>>('GET', '/stories?limit=100')).items };
}

/** Counted in the file: asking the newsroom would be signing in before there is anybody. */
function storiesIn({ dataFolder }: RunningServer): number {
  const file = new Database(path.join(dataFolder, 'newsroom.db'), { readonly: true });
  try {
    return file.prepare('SELECT count(*) FROM story').pluck().get() as number;
  } finally {
    file.close();
  }
}

async function until(what: () => boolean): Promise<void> {
  for (let n = 0; n < 2400 && !what(); n++) await new Promise((resolve) => setTimeout(resolve, 25));
}

test('on https the cookie is Secure and bound to its host', async () => {
  const server = await startServer({ env: { NEWSROOM_URL: 'https://news.example' } });
  try {
    const body = { email: 'admin@newsroom.test', password: 'a long enough password' };
    const answer = await send(server, {
      method: 'POST',
      path: '/session',
      body,
      headers: { origin: 'https://news.example', 'sec-fetch-site': 'same-origin' },
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /^__Host-slugline_session=[\w-]{43}; Path=\/; .*; Secure$/,
    );
  } finally {
    await server.remove();
  }
});
