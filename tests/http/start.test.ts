import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Script } from 'node:vm';
import { expect, test } from 'vitest';
import { ask } from '../support/ask.ts';
import { signInAsAdmin } from '../support/client.ts';
import { freePort, startServer } from '../support/server.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** `npm start` without npm: what it prints and how it ends. */
const start = (env: Record<string, string>) => run(['bin/start.cjs'], env);

function run(args: string[], env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { NODE_ENV: 'production', PATH: process.env.PATH, ...env },
    });
    let output = '';
    child.stdout.on('data', (text) => {
      output += text;
    });
    child.stderr.on('data', (text) => {
      output += text;
    });
    child.once('exit', (code) => resolve({ code, output }));
  });
}

const folder = () => mkdtempSync(path.join(os.tmpdir(), 'slugline-start-'));
/** The last line is a sentence (a stale build may have been renewed before it) and nowhere is a stack. */
const oneSentence = (output: string) =>
  /^\S.*\.$/.test(output.trim().split('\n').at(-1) ?? '') && !/^\s+at /m.test(output);

test('what stops a start is said in one sentence', async () => {
  const taken = createServer();
  const port = await new Promise<number>((resolve) => {
    taken.listen(0, '127.0.0.1', () => resolve((taken.address() as { port: number }).port));
  });
  const data = folder();
  const file = path.join(data, 'a-file');
  writeFileSync(file, 'not a folder');
  const free = `${await freePort()}`;
  const wrong: [Record<string, string>, RegExp][] = [
    [{ PORT: `${port}` }, /Port \d+ is in use/],
    [{ PORT: 'eighty' }, /PORT must be a whole number/],
    [{ PORT: free, NEWSROOM_DATA: file }, /data folder .* can not be written to/],
    [{ PORT: free, NEWSROOM_URL: 'news.example/path' }, /NEWSROOM_URL/],
    [{ PORT: free, NEWSROOM_SAMPLE: 'yes' }, /NEWSROOM_SAMPLE must be 1 or 0/],
    [{ PORT: free, NEWSROOM_ADMIN_EMAIL: 'a@b.example' }, /go together/],
    [{ PORT: free, NEWSROOM_DATABASE: 'postgres://x' }, /NEWSROOM_DATABASE must start with "file:"/],
    [{ PORT: free, NEWSROOM_DATABASE: `file:${file}` }, /is not a SQLite database/],
    [{ PORT: free, HOST: '203.0.113.7' }, /HOST/],
  ];
  for (const [env, sentence] of wrong) {
    const { code, output } = await start({ NEWSROOM_DATA: data, ...env });
    expect(output, JSON.stringify(env)).toMatch(sentence);
    expect([code, oneSentence(output)], output).toEqual([1, true]);
  }
  taken.close();
  chmodSync(data, 0o700);
  rmSync(data, { recursive: true });
}, 120_000);

test('a Node that is too old is told so, in words that it can read', async () => {
  const pretend =
    "Object.defineProperty(process.versions, 'node', { value: '16.20.2' }); import('./bin/start.cjs')";
  const ended = await run(['-e', pretend], {});
  expect(ended).toMatchObject({
    code: 1,
    output: expect.stringMatching(/^Slugline needs Node 18 .*16\.20\.2.*\.\n$/),
  });
});

test('a Node that knows neither modules nor a waiting top level can read the start as far as that sentence', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const file = scripts.start.replace(/^node /, '');
  // Whatever is in a file of modules, Node 10 refuses its name.
  expect(file).toMatch(/\.cjs$/);
  const source = readFileSync(path.join(root, file), 'utf8');
  expect(() => new Script(source)).not.toThrow();
});

test('a checkout that can not be written to is told in a sentence before anything is installed', async () => {
  const checkout = folder();
  for (const name of ['bin', 'package.json', 'package-lock.json'])
    cpSync(path.join(root, name), path.join(checkout, name), { recursive: true });
  // Root could write there all the same.
  const pretend = `const fs = require('node:fs');
    fs.accessSync = () => { throw Object.assign(new Error('no'), { code: 'EACCES' }); };
    require('node:module').syncBuiltinESMExports();
    import(${JSON.stringify(path.join(checkout, 'bin/start.cjs'))});`;
  const { code, output } = await run(['-e', pretend], { PORT: `${await freePort()}` });
  expect([code, output]).toEqual([1, expect.stringMatching(/^The folder .+ can not be written to .+\.\n$/)]);
  rmSync(checkout, { recursive: true });
});

test('an empty newsroom prints a set-up link that works, and a second start finds what the first one had', async () => {
  const server = await startServer({ env: { NEWSROOM_ADMIN_EMAIL: '', NEWSROOM_ADMIN_PASSWORD: '' } });
  const link = server.output().match(/http:\/\/localhost:\d+(\/newsroom\/set-up\?token=[\w-]+)/)?.[1] ?? '';
  expect((await ask(server, link)).status).toBe(200);
  // Whatever else is said, the newcomer reads the last lines.
  expect(server.output()).toMatch(
    /The newsroom is open at .+\n+Nobody can sign in yet\..+\n+ {2}http:\S+set-up\?token=\S+\s+$/,
  );
  expect(await server.stop('SIGINT')).toBe(0);

  const before = performance.now();
  const again = await startServer({ dataFolder: server.dataFolder });
  expect(performance.now() - before).toBeLessThan(20_000);
  expect((await signInAsAdmin(again)).role).toBe('admin');
  expect(again.output()).not.toContain('set-up');
  await again.remove();
}, 120_000);

test('a request in flight is finished before the process ends', async () => {
  const server = await startServer();
  const admin = await signInAsAdmin(server);
  const story = admin.ok<{ id: string }>('POST', '/stories', {});
  await new Promise((resolve) => setTimeout(resolve, 5));
  const code = server.stop('SIGTERM');
  const { id } = await story;
  expect(await code).toBe(0);
  const again = await startServer({ dataFolder: server.dataFolder });
  expect((await (await signInAsAdmin(again)).call('GET', `/stories/${id}`)).status).toBe(200);
  await again.remove();
}, 120_000);
