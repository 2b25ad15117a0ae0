import { z } from 'zod';
import type { AuditQuery, ChainedAuditRow, Store } from '#db/index.ts';
import { allow } from '../access.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../input.ts';
import { auditFilter, queryOf } from './query.ts';
import { auditRow } from './row.ts';
import { csvHead, csvLine, jsonLine } from './written.rules.ts';

export const exportAuditInput = z.object({ ...auditFilter, format: z.enum(['csv', 'jsonl']).default('csv') });

export type AuditExport = { type: string; fileName: string; parts: AsyncGenerator<string> };

const linesAtOnce = 500;

/**
 * The audit in the order in which it was written, with each line's place in the chain, in parts: however long it is, no
 * more than one part is held. It ends where it ended when it was asked for; that it was exported is a line of its own.
 */
export async function exportAudit(ctx: Context, input: unknown): Promise<AuditExport> {
  allow(ctx.actor, 'see audit');
  const { format, ...filter } = parseInput(exportAuditInput, input);
  const { zone } = await ctx.store.masthead.settings();
  const query = queryOf(filter, zone);
  const { seq: last } = await ctx.store.audit.head();
  await ctx.store.audit.add(
    auditRow(ctx, 'export audit', { kind: 'audit', id: null }, { format, ...filter }),
  );
  const day = new Date(ctx.clock.now()).toISOString().slice(0, 10);
  return {
    type: format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson; charset=utf-8',
    fileName: `audit-${day}.${format}`,
    parts: parts(ctx.store, query, last, format),
  };
}

async function* parts(store: Store, query: AuditQuery, last: number, format: 'csv' | 'jsonl') {
  const write: (row: ChainedAuditRow) => string = format === 'csv' ? csvLine : jsonLine;
  if (format === 'csv') yield csvHead;
  for (let after = 0; after < last; ) {
    const rows = await store.audit.chained(query, after, linesAtOnce);
    const wanted = rows.filter(({ seq }) => seq <= last);
    if (wanted.length > 0) yield wanted.map(write).join('');
    if (rows.length < linesAtOnce) return;
    after = rows.at(-1)?.seq ?? last;
  }
}
