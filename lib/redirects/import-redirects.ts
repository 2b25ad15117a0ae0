import { z } from 'zod';
import { allow } from '../access.ts';
import type { ImportAnswer } from '../answers.ts';
import { auditRow } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { NewsroomError } from '../errors.ts';
import { parseInput } from '../input.ts';
import { readFrom, readTo } from './address.rules.ts';
import { type CsvLine, readCsv } from './csv.ts';
import { type Plan, planRedirects, type Wanted, writeSettled } from './settled-write.ts';
import { warningsOf } from './warnings.ts';

export const importRedirectsInput = z.object({
  csv: z.string('Send the file’s text as "csv".').max(3_000_000, 'The file is larger than 3 MB: split it.'),
  /** 'preview' changes nothing; 'all' refuses a file with a bad line; 'good' leaves bad lines out */
  apply: z.enum(['preview', 'all', 'good']).default('preview'),
});

type Line = Wanted & { line: number };
type Fault = { line: number; sentence: string };
/** every faulty line is said, whatever is minded only as far as anybody reads */
const mostMinded = 2_000;

/** A file of redirects: what it would do, or does, with a sentence for each line that cannot be used. */
export async function importRedirects(ctx: Context, input: unknown): Promise<ImportAnswer> {
  allow(ctx.actor, 'manage redirects');
  const { csv, apply } = parseInput(importRedirectsInput, input);
  const lines = readCsv(csv);
  const read = readLines(lines, ctx.config.url);
  const planned = await planRedirects(ctx, read.good);
  const faults = [...read.faults, ...loopFaults(read.good, planned)].toSorted((a, b) => a.line - b.line);
  const good = read.good.filter(({ from }) => !planned.loops.has(from));
  const answer = await answerOf(ctx, lines.length, good, faults, planned);
  if (apply === 'preview' || (apply === 'all' && faults.length === 0 && good.length === 0)) return answer;
  if (apply === 'all' && faults.length > 0) throw refusal(answer, faults);
  await writeSettled(ctx, good, {
    accept: (plan) => {
      const circles = loopFaults(good, plan);
      if (circles.length > 0) throw refusal(answer, circles);
    },
    audit: () =>
      auditRow(
        ctx,
        'import redirects',
        { kind: 'redirect', id: null },
        { lines: lines.length, added: answer.added, changed: answer.changed, leftOut: faults.length },
      ),
  });
  return { ...answer, written: true };
}

function readLines(lines: CsvLine[], site: string): { good: Line[]; faults: Fault[] } {
  const good: Line[] = [];
  const faults: Fault[] = [];
  const seen = new Map<string, number>();
  for (const { line, from, to, status } of lines) {
    const asked = readFrom(from, site);
    if ('fault' in asked) {
      faults.push({ line, sentence: asked.fault });
      continue;
    }
    const twin = seen.get(asked.key);
    if (twin !== undefined) {
      faults.push({ line, sentence: `${asked.key} stands in line ${twin} already.` });
      continue;
    }
    seen.set(asked.key, line);
    const code = status === '' ? 301 : Number(status);
    if (code !== 301 && code !== 302 && code !== 410) {
      faults.push({ line, sentence: `The status “${status.slice(0, 20)}” must be 301, 302 or 410.` });
      continue;
    }
    const target = code === 410 ? { to: null } : readTo(to, site);
    if ('fault' in target) faults.push({ line, sentence: target.fault });
    else good.push({ line, from: asked.key, to: target.to, status: code, note: '' });
  }
  return { good, faults };
}

const loopFaults = (lines: Line[], { loops }: Plan): Fault[] =>
  lines.flatMap(({ line, from }) => {
    const circle = loops.get(from);
    return circle ? [{ line, sentence: `It would lead readers in a circle: ${circle}.` }] : [];
  });

async function answerOf(
  ctx: Context,
  count: number,
  good: Line[],
  faults: Fault[],
  plan: Plan,
): Promise<ImportAnswer> {
  const rows = new Map(plan.rows.map((row) => [row.from, row]));
  const known = good.filter(({ from }) => plan.before.has(from));
  const same = known.filter(({ from }) => {
    const before = plan.before.get(from);
    const after = rows.get(from);
    return before && after && before.to === after.to && before.status === after.status;
  });
  const said = await warningsOf(
    ctx,
    good.flatMap(({ from }) => rows.get(from) ?? []),
  );
  const warnings = good.flatMap(({ line, from }) => {
    const end = plan.straightened.get(from);
    const straight =
      end === undefined
        ? []
        : [`Its target leads on: readers are led straight to ${end ?? 'the notice that it is gone'}.`];
    return [...straight, ...(said.get(from) ?? [])].map((sentence) => ({ line, sentence }));
  });
  return {
    lines: count,
    added: good.length - known.length,
    changed: known.length - same.length,
    same: same.length,
    faulty: faults.length,
    faults,
    warned: warnings.length,
    warnings: warnings.slice(0, mostMinded),
    sample: good.slice(0, 20).map(({ line, from }) => {
      const row = rows.get(from);
      return { line, from, to: row?.to ?? null, status: row?.status ?? 301 };
    }),
    written: false,
  };
}

function refusal(answer: ImportAnswer, faults: Fault[]): NewsroomError {
  const [first] = faults;
  const size = `${faults.length.toLocaleString('en')} of ${answer.lines.toLocaleString('en')} lines cannot be used`;
  const sentence = `${size}. Line ${first?.line}: ${first?.sentence} Nothing was changed.`;
  return new NewsroomError('Invalid', sentence, { fields: { csv: sentence }, current: answer });
}
