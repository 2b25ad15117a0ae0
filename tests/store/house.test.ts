import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openStore } from '#db/index.ts';
import { anAudit, noon } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

test('the audit lists newest first and narrows by subject, actor and action', async () => {
  const { audit } = await freshStore();
  const rows = [
    anAudit({ at: noon, subjectId: 's1', action: 'publish', actorId: 'p1' }),
    anAudit({ at: noon + 1, subjectId: 's2', action: 'publish', detail: { note: 'x' } }),
    anAudit({ at: noon + 2, subjectId: 's1', action: 'kill', allowed: false }),
  ];
  for (const row of rows) await audit.add(row);
  const [one, two, three] = rows;
  expect((await audit.list({ limit: 10 })).items).toEqual([three, two, one]);
  expect((await audit.list({ limit: 10, subjectId: 's1' })).items).toEqual([three, one]);
  expect((await audit.list({ limit: 10, action: 'publish' })).items).toEqual([two, one]);
  expect((await audit.list({ limit: 10, actorId: 'p1' })).items).toEqual([one]);
  const first = await audit.list({ limit: 2 });
  expect((await audit.list({ limit: 2, cursor: first.next })).items).toEqual([one]);
});

test('nobody who has the file can change or remove an audit row through SQL', async () => {
  const { audit, file } = await freshStore();
  const row = anAudit();
  await audit.add(row);
  const raw = new Database(file);
  expect(() => raw.exec(`UPDATE audit SET action = 'nothing'`)).toThrow('can only be added to');
  expect(() => raw.exec('DELETE FROM audit')).toThrow('can only be added to');
  raw.close();
  expect((await audit.list({ limit: 5 })).items).toEqual([row]);
});

test('a due job is leased to one, again after its lease, and not when done or given up', async () => {
  const { jobs } = await freshStore();
  const job = { kind: 'render', payload: { photoId: 'p' }, runAt: noon };
  await jobs.add({ id: 'late', ...job, runAt: noon + 1 });
  await jobs.add({ id: 'early', ...job });
  expect(await jobs.take(noon - 1, noon)).toBeNull();
  const taken = {
    ...job,
    id: 'early',
    lane: 'usual',
    attempts: 1,
    leaseUntil: noon + 10,
    doneAt: null,
    error: null,
  };
  expect(await jobs.take(noon, noon + 10)).toEqual(taken);
  expect(await jobs.take(noon, noon + 10)).toBeNull();
  expect((await jobs.take(noon + 10, noon + 20))?.id).toBe('early');
  await jobs.failed('early', 'broken', noon + 30);
  expect((await jobs.take(noon + 10, noon + 20))?.id).toBe('late');
  await jobs.done('late', noon + 11);
  expect(await jobs.take(noon + 30, noon + 40)).toMatchObject({ id: 'early', attempts: 3, error: 'broken' });
  await jobs.failed('early', 'broken for good', null);
  expect(await jobs.take(noon + 1_000_000, noon + 2_000_000)).toBeNull();
});

test('a lease is held on by whoever has it, and by nobody else', async () => {
  const { jobs } = await freshStore();
  await jobs.add({ id: 'long', kind: 'render', payload: {}, runAt: noon });
  await jobs.take(noon, noon + 10);
  expect(await jobs.renew('long', noon + 10, noon + 20)).toBe(true);
  expect(await jobs.take(noon + 10, noon + 30)).toBeNull();
  expect((await jobs.take(noon + 20, noon + 30))?.id).toBe('long');
  expect(await jobs.renew('long', noon + 20, noon + 40)).toBe(false);
  await jobs.done('long', noon + 25);
  expect(await jobs.renew('long', noon + 30, noon + 40)).toBe(false);
});

test('two processes never take one job', async () => {
  const { jobs, file } = await freshStore();
  const other = await openStore(`file:${file}`);
  for (let i = 0; i < 20; i++) await jobs.add({ id: `job ${i}`, kind: 'k', payload: {}, runAt: noon });
  const taken: (string | undefined)[] = [];
  for (let i = 0; i < 10; i++) {
    const both = await Promise.all([jobs.take(noon, noon + 1), other.jobs.take(noon, noon + 1)]);
    taken.push(...both.map((job) => job?.id));
  }
  await other.close();
  expect(new Set(taken).size).toBe(20);
});

test('a sweep removes jobs done before then, and neither later ones nor those that wait or gave up', async () => {
  const { jobs } = await freshStore();
  for (const id of ['old', 'new', 'waiting', 'broken'])
    await jobs.add({ id, kind: 'k', payload: {}, runAt: noon });
  await jobs.done('old', noon);
  await jobs.done('new', noon + 10);
  await jobs.failed('broken', 'for good', null);
  expect(await jobs.sweep(noon + 10)).toBe(1);
  expect(await jobs.sweep(noon + 11)).toBe(1);
  expect((await jobs.take(noon, noon + 1))?.id).toBe('waiting');
});
