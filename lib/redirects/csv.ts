import { parse } from 'csv-parse/sync';
import { invalid } from '../errors.ts';

/** A line of the file: its number as an editor program counts, and its first three columns. */
export type CsvLine = { line: number; from: string; to: string; status: string };

export const mostLines = 10_000;

/**
 * The lines of a CSV file of redirects: from, to and perhaps a status; commas, semicolons or tabs between, a heading or
 * none. Throws Invalid with one sentence for what is no such file.
 */
export function readCsv(text: string): CsvLine[] {
  if (text.includes('\uFFFD') || text.includes('\0'))
    throw bad('The file is not UTF-8 text. Save it as “CSV UTF-8” and choose it again.');
  const rows = rowsOf(text);
  const [first] = rows;
  const heading = first && /^(from|old|source|old url|address)$/i.test(first.cells[0]?.trim() ?? '');
  const lines = (heading ? rows.slice(1) : rows).map(({ line, cells }) => ({
    line,
    from: cells[0]?.trim() ?? '',
    to: cells[1]?.trim() ?? '',
    status: cells[2]?.trim() ?? '',
  }));
  if (lines.length === 0) throw bad('The file has no lines with addresses in it.');
  if (lines.length > mostLines)
    throw bad(
      `The file has ${lines.length.toLocaleString('en')} lines; ${mostLines.toLocaleString('en')} is the most. Split it.`,
    );
  return lines;
}

function rowsOf(text: string): { line: number; cells: string[] }[] {
  try {
    const records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      info: true,
      max_record_size: 20_000,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return records.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    const line = (error as { lines?: number }).lines;
    throw bad(
      `The file is not CSV that can be read${line ? `: look at line ${line}` : ''}. A quotation mark may be missing its other one.`,
    );
  }
}

/** What stands between the first line's columns. */
function delimiterOf(text: string): string {
  const [first = ''] = text.split('\n', 1);
  const counts = [',', ';', '\t'].map((mark) => ({ mark, n: first.split(mark).length }));
  return counts.toSorted((a, b) => b.n - a.n)[0]?.mark ?? ',';
}

const bad = (sentence: string) => invalid(sentence, { csv: sentence });
