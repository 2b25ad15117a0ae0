import type { ChainedAuditRow } from '#db/index.ts';

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
export const csvHead = `${columns.map(cell).join(',')}\r\n`;

/** RFC 4180. What somebody typed never begins a formula in a spreadsheet. */
export function csvLine(row: ChainedAuditRow): string {
  const cells = [
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
  ];
  return `${cells.map(cell).join(',')}\r\n`;
}

/** An apostrophe before =, +, -, @ and invisible beginnings keeps a cell text (OWASP, "CSV Injection"). */
function cell(text: string): string {
  const safe = /^[\s]*[=+\-@]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** Everything that a line's hash covers is in it: whoever has the file can compute the chain again. */
export function jsonLine(row: ChainedAuditRow): string {
  const { seq, previousHash, hash, id, at, actorId, actorName, action, ...rest } = row;
  const { subjectKind, subjectId, allowed, address, detail } = rest;
  const who = { seq, previousHash, id, at, actorId, actorName, action };
  return `${JSON.stringify({ ...who, subjectKind, subjectId, allowed, address, detail, hash })}\n`;
}
