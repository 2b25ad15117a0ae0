import { createHash } from 'node:crypto';
import type { AuditRow } from '../rows.ts';
import type { ChainFinding } from '../store.ts';
import type { Connection } from './connection.ts';
import { toJson } from './json.ts';

/** What a line's hash covers, as it lies in the file: a changed byte of any column is another hash. */
type Kept = {
  seq: number;
  previous_hash: string;
  id: string;
  at: number;
  actor_id: string | null;
  actor_name: string;
  action: string;
  subject_kind: string;
  subject_id: string | null;
  allowed: number;
  address: string;
  detail: string;
};
type Head = { seq: number; hash: string };

const columns =
  'seq, previous_hash, id, at, actor_id, actor_name, action, subject_kind, subject_id, allowed, address, detail';

/** SHA-256 over the line's columns as a JSON list in this order, `detail` as its text. The first line follows ''. */
function hashOf(row: Kept): string {
  const list = [row.seq, row.previous_hash, row.id, row.at, row.actor_id, row.actor_name, row.action];
  const rest = [row.subject_kind, row.subject_id, row.allowed, row.address, row.detail];
  return createHash('sha256')
    .update(JSON.stringify([...list, ...rest]))
    .digest('hex');
}

/**
 * The place of a new line in the chain. Only within the transaction that writes it (BEGIN IMMEDIATE): two processes
 * that write at once would otherwise both follow the same line.
 */
export function nextInChain({ raw }: Connection, row: AuditRow) {
  const head = headOf(raw);
  const seq = head.seq + 1;
  const hash = hashOf({
    seq,
    previous_hash: head.hash,
    id: row.id,
    at: row.at,
    actor_id: row.actorId,
    actor_name: row.actorName,
    action: row.action,
    subject_kind: row.subjectKind,
    subject_id: row.subjectId,
    allowed: row.allowed ? 1 : 0,
    address: row.address,
    detail: toJson(row.detail),
  });
  statementsOf(raw).move.run(seq, hash);
  return { seq, previousHash: head.hash, hash };
}

/** Prepared once a connection: every act of the newsroom runs them. */
const prepared = new WeakMap<Connection['raw'], ReturnType<typeof prepare>>();
const prepare = (raw: Connection['raw']) => ({
  head: raw.prepare<[], Head>('SELECT seq, hash FROM audit_head WHERE id = 1'),
  move: raw.prepare<[number, string]>('UPDATE audit_head SET seq = ?, hash = ? WHERE id = 1'),
});
function statementsOf(raw: Connection['raw']) {
  const known = prepared.get(raw) ?? prepare(raw);
  prepared.set(raw, known);
  return known;
}

/** Where the chain ends. Throws for a store whose head was taken away. */
export function headOf(raw: Connection['raw']): Head {
  const head = statementsOf(raw).head.get();
  if (!head) throw new Error('The audit has lost the end of its chain: open the newsroom again.');
  return head;
}

/** Chains what an older version wrote, once, in the order of its times; afterwards nothing is ever chained again. */
export function chainOlderLines({ raw, write }: Connection): void {
  const isChained = () => raw.prepare('SELECT 1 FROM audit_head WHERE id = 1').get() !== undefined;
  if (isChained()) return;
  write(() => {
    if (isChained()) return;
    const place = raw.prepare('UPDATE audit SET seq = ?, previous_hash = ?, hash = ? WHERE id = ?');
    let head: Head = raw
      .prepare<[], Head>('SELECT seq, hash FROM audit WHERE seq > 0 ORDER BY seq DESC LIMIT 1')
      .get() ?? { seq: 0, hash: '' };
    const waiting = raw.prepare<[], Kept>(
      `SELECT ${columns} FROM audit WHERE seq = 0 ORDER BY at, id LIMIT 1000`,
    );
    for (let rows = waiting.all(); rows.length > 0; rows = waiting.all()) {
      for (const row of rows) {
        const seq = head.seq + 1;
        const hash = hashOf({ ...row, seq, previous_hash: head.hash });
        place.run(seq, head.hash, hash, row.id);
        head = { seq, hash };
      }
    }
    raw.prepare('INSERT INTO audit_head (id, seq, hash) VALUES (1, ?, ?)').run(head.seq, head.hash);
  });
}

/** Walks along the chain, one line at a time, in one reading of the store; says the first line that is not as it was. */
export function walkChain({ raw }: Connection, known?: string): ChainFinding {
  return raw.transaction((): ChainFinding => {
    const head = raw.prepare<[], Head>('SELECT seq, hash FROM audit_head WHERE id = 1').get();
    const unchained = raw.prepare<[], Kept>(`SELECT ${columns} FROM audit WHERE seq <= 0 LIMIT 1`).get();
    const rows = raw.prepare<[], Kept & { hash: string }>(
      `SELECT ${columns}, hash FROM audit WHERE seq > 0 ORDER BY seq`,
    );
    let last: Head = { seq: 0, hash: '' };
    let hasKnown = known === undefined;
    const broken = (seq: number, id: string | null, fault: string): ChainFinding => ({
      intact: false,
      rows: last.seq,
      seq,
      id,
      fault,
    });
    for (const row of rows.iterate()) {
      const next = last.seq + 1;
      if (row.seq !== next) return broken(next, null, 'a line is missing');
      if (row.previous_hash !== last.hash)
        return broken(row.seq, row.id, 'it does not follow the line before');
      if (row.hash !== hashOf(row)) return broken(row.seq, row.id, 'it is not as it was written');
      last = { seq: row.seq, hash: row.hash };
      hasKnown ||= row.hash === known;
    }
    if (unchained) return broken(0, unchained.id, 'it was added past the newsroom');
    if (!head || head.seq !== last.seq || head.hash !== last.hash)
      return broken(last.seq + 1, null, 'the chain does not end where its last line was written');
    if (!hasKnown) return broken(last.seq + 1, null, 'the line with the hash that was noted is not there');
    return { intact: true, rows: last.seq, lastHash: last.hash };
  })();
}
