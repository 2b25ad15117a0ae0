import type { ChainedAuditRow } from '#db/index.ts';
import { csvLine as lineOf } from '../csv.ts';

/** Lines of the audit as files have them. Pure. */

const columns = [
  'seq',
  'time',
  'person',
  'person id',
  'action',
  'about',
  'about id',
  'allowed',
  'address',
  'detail',
  'hash',
  'previous hash',
];

/** The first line of a CSV. */
export const csvHead = lineOf(columns);

/** A line of it. */
export function csvLine(row: ChainedAuditRow): string {
  return lineOf([
    String(row.seq),
    new Date(row.at).toISOString(),
    row.actorName,
    row.actorId ?? '',
    row.action,
    row.subjectKind,
    row.subjectId ?? '',
    row.allowed ? 'yes' : 'refused',
    row.address,
    JSON.stringify(row.detail),
    row.hash,
    row.previousHash,
  ]);
}

/** Everything that a line's hash covers is in it: whoever has the file can compute the chain again. */
export function jsonLine(row: ChainedAuditRow): string {
  const { seq, previousHash, hash, id, at, actorId, actorName, action, ...rest } = row;
  const { subjectKind, subjectId, allowed, address, detail } = rest;
  const who = { seq, previousHash, id, at, actorId, actorName, action };
  return `${JSON.stringify({ ...who, subjectKind, subjectId, allowed, address, detail, hash })}\n`;
}
