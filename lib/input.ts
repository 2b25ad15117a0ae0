import type { z } from 'zod';
import { invalid } from './errors.ts';

/** The input in its right shape, or Invalid with a sentence for each wrong field. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const fields: Record<string, string> = {};
  for (const issue of result.error.issues) fields[issue.path.join('.') || 'body'] ??= issue.message;
  const [field, message] = Object.entries(fields)[0] ?? ['body', 'is not understood'];
  throw invalid(`${field}: ${message}`, fields);
}

/** The type of what `withoutAbsent` leaves: no key whose value may be undefined. */
export type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Only the keys that were sent: "not named" and "undefined" are the same to a caller, and neither is a change. */
export function withoutAbsent<T extends Record<string, unknown>>(fields: T): Given<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
}
