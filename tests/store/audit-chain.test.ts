import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openStore } from '#db/index.ts';
import { sentenceOfChain } from '#lib/audit/chain.rules.ts';
import { migrationTags, olderStore } from '../support/older-store.ts';
import { anAudit, minute, noon } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

const threeLines = async () => {
  const store = await freshStore();
  const rows = [1, 2, 3].map((n) => anAudit({ at: noon + n * minute, detail: { note: `line ${n}` } }));
  for (const row of rows) await store.audit.add(row);
  return { store, rows };
};
/** What somebody with the file and no scruples can do. */
function tamper(file: string, sql: string): void {
  const raw = new Database(file);
  for (const name of ['audit_is_never_changed', 'audit_is_never_removed', 'audit_is_never_replaced'])
    raw.exec(`DROP TRIGGER ${name}`);
  raw.exec(sql);
  raw.close();
}

test('every line follows the one before, and the walk says how many there are', async () => {
  const { store, rows } = await threeLines();
  const chain = await store.audit.chained({}, 0, 10);
  expect(chain.map(({ seq, previousHash }) => [seq, previousHash])).toEqual([
    [1, ''],
    [2, chain[0]?.hash],
    [3, chain[1]?.hash],
  ]);
  expect(chain.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
  const found = await store.audit.verify();
  expect(found).toEqual({ intact: true, rows: 3, lastHash: chain[2]?.hash });
  expect(await store.audit.head()).toEqual({ seq: 3, hash: chain[2]?.hash });
  expect(sentenceOfChain(found)).toBe(`The audit is intact: 3 lines. Last hash: ${chain[2]?.hash}`);
  expect(await store.audit.verify(chain[0]?.hash)).toMatchObject({ intact: true });
});

test.for([
  ['one letter of a detail', `UPDATE audit SET detail = replace(detail, 'line 2', 'line Z') WHERE seq = 2`],
  ['a blank in the stored detail', `UPDATE audit SET detail = detail || ' ' WHERE seq = 2`],
  ['who did it', `UPDATE audit SET actor_name = 'Somebody else' WHERE seq = 2`],
  ['the time', 'UPDATE audit SET at = at + 1 WHERE seq = 2'],
  ['a refusal to a permission', 'UPDATE audit SET allowed = 0 WHERE seq = 2'],
  ['the hash itself', `UPDATE audit SET hash = 'abc' WHERE seq = 2`],
] as const)('the walk names the line in which somebody changed %s', async ([, sql]) => {
  const { store, rows } = await threeLines();
  tamper(store.file, sql);
  const found = await store.audit.verify();
  expect(found).toMatchObject({ intact: false, rows: 1, seq: 2, id: rows[1]?.id });
  expect(sentenceOfChain(found)).toContain(`BROKEN at line 2 (${rows[1]?.id})`);
});

test('a line that was taken out, cut off, or put past the chain is found', async () => {
  const out = await threeLines();
  tamper(out.store.file, 'DELETE FROM audit WHERE seq = 2');
  expect(await out.store.audit.verify()).toMatchObject({ intact: false, seq: 2, id: null });

  const cut = await threeLines();
  tamper(cut.store.file, 'DELETE FROM audit WHERE seq = 3');
  expect(await cut.store.audit.verify()).toMatchObject({ intact: false, rows: 2, seq: 3 });

  const past = await threeLines();
  tamper(
    past.store.file,
    `INSERT INTO audit (id, at, actor_name, action, subject_kind, allowed, address, detail) VALUES ('x', 1, '', 'y', 'story', 1, '', '{}')`,
  );
  expect(await past.store.audit.verify()).toMatchObject({ intact: false, id: 'x' });
});

test('a line that was written anew with a hash of its own no longer carries the next', async () => {
  const { store, rows } = await threeLines();
  const [first, forged] = await store.audit.chained({}, 0, 2);
  if (!first || !forged) throw new Error('The lines are not there.');
  const detail = '{"note":"line Z"}';
  const actor = [forged.actorId, forged.actorName, forged.action];
  const subject = [forged.subjectKind, forged.subjectId, forged.allowed ? 1 : 0, forged.address, detail];
  const written = [2, first.hash, forged.id, forged.at, ...actor, ...subject];
  const hash = createHash('sha256').update(JSON.stringify(written)).digest('hex');
  tamper(store.file, `UPDATE audit SET detail = '${detail}', hash = '${hash}' WHERE seq = 2`);
  const found = await store.audit.verify();
  expect(found).toMatchObject({ intact: false, rows: 2, seq: 3, id: rows[2]?.id });
  expect(sentenceOfChain(found)).toContain('it does not follow the line before');
});

test('a tail that was cut off with its head and written anew lacks the hash that was noted', async () => {
  const { store } = await threeLines();
  const { hash: noted } = await store.audit.head();
  tamper(
    store.file,
    `DELETE FROM audit WHERE seq = 3; UPDATE audit_head SET seq = 2, hash = (SELECT hash FROM audit WHERE seq = 2)`,
  );
  expect(await store.audit.verify()).toMatchObject({ intact: true });
  expect(await store.audit.verify(noted)).toMatchObject({ intact: false });
});

test('no statement of SQL changes, removes or replaces a line', async () => {
  const { store, rows } = await threeLines();
  const raw = new Database(store.file);
  const columns =
    'id, at, actor_name, action, subject_kind, allowed, address, detail, seq, previous_hash, hash';
  const values = (id: string, seq: number) => `('${id}', 1, '', 'x', 'story', 1, '', '{}', ${seq}, '', '')`;
  for (const sql of [
    `UPDATE audit SET action = 'nothing'`,
    `UPDATE OR REPLACE audit SET id = '${rows[0]?.id}' WHERE seq = 2`,
    'UPDATE audit SET seq = 9, previous_hash = hash WHERE seq = 3',
    'DELETE FROM audit',
    `INSERT OR REPLACE INTO audit (${columns}) VALUES ${values(rows[0]?.id ?? '', 9)}`,
    `INSERT OR REPLACE INTO audit (${columns}) VALUES ${values('new', 2)}`,
    `REPLACE INTO audit (rowid, ${columns}) VALUES ${values('new', 9).replace('(', '(1, ')}`,
    `INSERT INTO audit (${columns}) VALUES ${values(rows[0]?.id ?? '', 9)} ON CONFLICT (id) DO UPDATE SET action = 'x'`,
  ])
    expect(() => raw.exec(sql), sql).toThrow('can only be added to');
  raw.close();
  expect(await store.audit.verify()).toMatchObject({ intact: true, rows: 3 });
});

test('an act that is refused by the store leaves no line and no gap', async () => {
  const { store, rows } = await threeLines();
  await expect(store.audit.add(anAudit({ id: rows[0]?.id ?? '' }))).rejects.toThrow();
  await store.audit.add(anAudit());
  expect(await store.audit.verify()).toMatchObject({ intact: true, rows: 4 });
});

test('what an older version wrote is chained once, and then nothing is', async () => {
  const before = migrationTags.findIndex((tag) => tag.includes('audit_chain'));
  const file = await olderStore(before);
  const store = await openStore(`file:${file}`);
  expect(await store.audit.verify()).toMatchObject({ intact: true, rows: 3 });
  await store.audit.add(anAudit());
  await store.close();

  const raw = new Database(file);
  raw.exec(
    `INSERT INTO audit (id, at, actor_name, action, subject_kind, allowed, address, detail) VALUES ('x', 1, '', 'y', 'story', 1, '', '{}')`,
  );
  expect(() => raw.exec(`UPDATE audit SET seq = 5, hash = 'h' WHERE id = 'x'`)).toThrow(
    'can only be added to',
  );
  raw.close();
  const again = await openStore(`file:${file}`);
  expect(await again.audit.verify()).toMatchObject({ intact: false, id: 'x' });
  await again.close();
});

test('two processes that write at once make one chain', { timeout: 60_000 }, async () => {
  const store = await freshStore();
  const root = path.join(import.meta.dirname, '../..');
  const write = (name: string) => `
    import { openStore } from './db/index.ts';
    const store = await openStore('file:${store.file}');
    for (let n = 0; n < 20; n++)
      await store.audit.add({ id: '${name}-' + n, at: n, actorId: null, actorName: '', action: 'test',
        subjectKind: 'story', subjectId: null, allowed: true, address: '', detail: {} });
    await store.close();`;
  const run = (name: string) =>
    promisify(execFile)(process.execPath, ['--input-type=module', '-e', write(name)], { cwd: root });
  await Promise.all([run('one'), run('other')]);
  expect(await store.audit.verify()).toMatchObject({ intact: true, rows: 40 });
});
