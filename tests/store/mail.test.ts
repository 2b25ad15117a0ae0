import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { expect, onTestFinished, test } from 'vitest';
import { mailNoticeJob } from '#lib/jobs/mail-notice.job.ts';
import { startRunner } from '#lib/jobs/runner.ts';
import { mailNotice } from '#lib/mail/mail-notice.ts';
import { sendTestMail } from '#lib/mail/send-test-mail.ts';
import { notify } from '#lib/notices/notify.ts';
import { aContext } from '../support/context.ts';
import { aNewsroom, anAudit, aPerson } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

const password = 'p@ss word/1';

/** A mail server that takes one person's mail, by name and password. */
async function aMailServer(refuses: (to: string) => string | null = () => null) {
  const taken: { to: string[]; raw: string }[] = [];
  const server = new SMTPServer({
    authOptional: false,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth: (auth, _session, done) =>
      auth.username === 'desk' && auth.password === password
        ? done(null, { user: 'desk' })
        : done(new Error('Wrong user or password')),
    onRcptTo: ({ address }, _session, done) => {
      const refusal = refuses(address);
      done(refusal ? new Error(refusal) : undefined);
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        taken.push({ to, raw: Buffer.concat(parts).toString() });
        done();
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as AddressInfo;
  const url = (secret: string) => `smtp://desk:${encodeURIComponent(secret)}@127.0.0.1:${port}`;
  return { taken, url };
}

async function aDesk(url: string) {
  const store = await freshStore();
  const { editor, addStory } = await aNewsroom(store);
  const reporter = aPerson({ role: 'reporter', email: 'rae@newsroom.test' });
  const admin = aPerson({ role: 'admin', email: 'ada@newsroom.test' });
  await store.people.add(reporter, anAudit());
  await store.people.add(admin, anAudit());
  const logged: string[] = [];
  const note = (fields: object, message: string) => void logged.push(JSON.stringify(fields) + message);
  const log = { info: note, warn: note, error: note };
  const plain = await aContext(store, editor, { log });
  const config = { ...plain.config, mail: { url, from: 'The Desk <desk@news.example>' } };
  const desk = { ...plain, config };
  return { store, desk, reporter, addStory, logged, admin: { ...desk, actor: admin } };
}

test('a notice arrives by mail: in words, with a link to the story, and once', async () => {
  const { taken, url } = await aMailServer();
  const { store, desk, reporter, addStory } = await aDesk(url(password));
  const story = await addStory({ headline: 'Ferry <returns> & waits' });
  const sentence = 'Ana returned “Ferry <returns> & waits”: a second source.\r\nBcc: all@news.example';
  await notify(desk, { to: [reporter.id], kind: 'returned', storyId: story.id, sentence });

  const runner = startRunner(desk, { 'mail notice': mailNoticeJob }, undefined, 'slow');
  await expect.poll(() => taken.length, { timeout: 8_000 }).toBe(1);
  await runner.stop();
  const [mail] = taken;
  expect(mail?.to).toEqual(['rae@newsroom.test']);
  expect(mail?.raw).toMatch(/^Subject: Returned: Ferry <returns> & waits\r$/m);
  expect(mail?.raw).toMatch(/^From: The Desk <desk@news\.example>\r$/m);
  const flat = mail?.raw.replaceAll('=\r\n', '') ?? '';
  expect(flat).toContain(`${desk.config.url}/newsroom/stories/${story.id}`);
  expect(flat).toContain('Ferry &lt;returns&gt; &amp; waits');
  expect(flat).toContain('text/plain');

  const [notice] = (await store.notices.list(reporter.id, { limit: 1 })).items;
  await store.notices.markRead(reporter.id, 'all', 1);
  await mailNotice(desk, notice?.id ?? '');
  expect(taken).toHaveLength(1);
});

test('a mail that is not taken is tried again later, and no password is in the log', async () => {
  const { taken, url } = await aMailServer();
  const { store, desk, reporter, logged } = await aDesk(url('wrong secret!'));
  await notify(desk, { to: [reporter.id], kind: 'returned', sentence: 'Returned.' });
  const runner = startRunner(desk, { 'mail notice': mailNoticeJob }, undefined, 'slow');
  await expect.poll(() => logged.length, { timeout: 8_000 }).toBeGreaterThan(0);
  await runner.stop();
  expect(logged.join()).toContain('a job failed');
  expect(logged.join()).not.toContain('secret');
  expect(taken).toEqual([]);
  const { now } = desk.clock;
  expect(await store.jobs.take(now() + 9_000, now() + 20_000, 'slow')).toBeNull();
  const again = await store.jobs.take(now() + 11_000, now() + 20_000, 'slow');
  expect(again).toMatchObject({ kind: 'mail notice', attempts: 2 });
  expect(JSON.stringify(again)).not.toContain('secret');
});

test('a test mail goes to who asks, and a refusal is in the mail server’s words', async () => {
  const { taken, url } = await aMailServer((to) =>
    to.startsWith('ada') ? null : 'Nobody of that name here',
  );
  const { admin } = await aDesk(url(password));
  expect(await sendTestMail(admin)).toMatchObject({ works: true, from: 'The Desk <desk@news.example>' });
  expect(taken.map(({ to }) => to)).toEqual([['ada@newsroom.test']]);
  const other = { ...admin, actor: { ...admin.actor, email: 'x@newsroom.test' } };
  await expect(sendTestMail(other)).rejects.toThrow('Nobody of that name here');
  const wrong = { ...admin, config: { ...admin.config, mail: { url: url('other'), from: 'a@b.c' } } };
  await expect(sendTestMail(wrong)).rejects.toThrow(/not taken: .*Wrong user or password/);
  const none = { ...admin, config: { ...admin.config, mail: null } };
  await expect(sendTestMail(none)).rejects.toThrow('NEWSROOM_MAIL_URL');
  const away = { ...admin, config: { ...admin.config, mail: { url: 'smtp://127.0.0.1:1', from: 'a@b.c' } } };
  await expect(sendTestMail(away)).rejects.toThrow('ECONNREFUSED');
});
