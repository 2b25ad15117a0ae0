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
