import type { z } from 'zod';
import { invalid } from './errors.ts';

/** The input in its right shape, or Invalid with a sentence for each wrong field. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input, { error: sentenceFor });
  if (result.success) return result.data;
  const fields: Record<string, string> = {};
  for (const issue of result.error.issues) fields[issue.path.join('.') || 'body'] ??= issue.message;
  const [field, message] = Object.entries(fields)[0] ?? ['body', 'is not understood'];
  throw invalid(`${field}: ${message}`, fields);
}

/** What is wrong where the schema has no words of its own for it. */
function sentenceFor(issue: z.core.$ZodRawIssue): string {
  if (issue.input === undefined && issue.code !== 'unrecognized_keys') return 'This is missing.';
  switch (issue.code) {
    case 'invalid_type':
      return `This must be ${kinds[issue.expected] ?? issue.expected}.`;
    case 'invalid_format':
      return issue.format === 'uuid' ? 'This is not an id.' : 'This is not written as it should be.';
    case 'invalid_value':
      return `This must be one of: ${issue.values.map(String).join(', ')}.`;
    case 'too_big':
      return `${holds(issue.origin)} at most ${issue.maximum}${unitOf(issue.origin, issue.maximum)}.`;
    case 'too_small':
      return `${holds(issue.origin)} at least ${issue.minimum}${unitOf(issue.origin, issue.minimum)}.`;
    case 'unrecognized_keys':
      return `This is not known here: ${issue.keys.join(', ')}.`;
    default:
      return 'This is not understood.';
  }
}

const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};
const holds = (origin: string) => (origin === 'string' || origin === 'array' ? 'This has' : 'This is');
const unitOf = (origin: string, count: unknown) => {
  if (origin === 'string') return Number(count) === 1 ? ' character' : ' characters';
  if (origin === 'array') return Number(count) === 1 ? ' entry' : ' entries';
  return '';
};

/** The type of what `withoutAbsent` leaves: no key whose value may be undefined. */
export type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Only the keys that were sent: "not named" and "undefined" are the same to a caller, and neither is a change. */
export function withoutAbsent<T extends Record<string, unknown>>(fields: T): Given<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
}
