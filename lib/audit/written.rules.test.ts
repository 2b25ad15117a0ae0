import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ChainedAuditRow } from '#db/index.ts';
import { csvHead, csvLine, jsonLine } from './written.rules.ts';

const line: ChainedAuditRow = {
  id: 'a1',
  at: Date.UTC(2026, 4, 3, 14, 5),
  actorId: 'p1',
  actorName: '=HYPERLINK("https://evil.example")',
  action: 'publish',
  subjectKind: 'story',
  subjectId: 's1',
  allowed: false,
  address: '192.0.2.7',
  detail: { note: 'He said "no",\nthen left' },
  seq: 7,
  previousHash: 'before',
  hash: 'now',
};

test('a spreadsheet reads every cell as it was, and none as a formula', () => {
  const [row] = parse(csvHead + csvLine(line), { columns: true }) as Record<string, string>[];
  expect(row).toEqual({
    seq: '7',
    time: '2026-05-03T14:05:00.000Z',
    person: `'=HYPERLINK("https://evil.example")`,
    'person id': 'p1',
    action: 'publish',
    about: 'story',
    'about id': 's1',
    allowed: 'refused',
    address: '192.0.2.7',
    detail: '{"note":"He said \\"no\\",\\nthen left"}',
    hash: 'now',
    'previous hash': 'before',
  });
});

test('whatever somebody typed, no cell begins as a formula', () => {
  const typed = fc.tuple(
    fc.constantFrom('', ' ', '\t', '\r', '\n', '"'),
    fc.constantFrom('=', '+', '-', '@', '\t', ''),
    fc.string(),
  );
  fc.assert(
    fc.property(
      typed.map((parts) => parts.join('')),
      (actorName) => {
        const [row] = parse(csvHead + csvLine({ ...line, actorName }), { columns: true }) as Record<
          string,
          string
        >[];
        expect(row?.person).not.toMatch(/^\s*[=+\-@]|^[\t\r\n]/);
        expect(row?.person?.replace(/^'/, '')).toBe(actorName.replace(/^'/, ''));
      },
    ),
  );
});

test('a JSON line holds all that its hash covers', () => {
  const kept = JSON.parse(jsonLine(line)) as ChainedAuditRow;
  expect(kept).toEqual(line);
  const covered = [kept.seq, kept.previousHash, kept.id, kept.at, kept.actorId, kept.actorName, kept.action];
  const rest = [
    kept.subjectKind,
    kept.subjectId,
    kept.allowed ? 1 : 0,
    kept.address,
    JSON.stringify(kept.detail),
  ];
  expect(
    createHash('sha256')
      .update(JSON.stringify([...covered, ...rest]))
      .digest('hex'),
  ).toHaveLength(64);
});
