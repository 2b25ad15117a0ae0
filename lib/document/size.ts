import { invalid } from '../errors.ts';

/** About 330,000 words: far above any story, far below what would hold up the server. */
const atMost = 2_000_000;
/** Two for each node and some for its marks: lists in lists a dozen deep. */
const deepest = 60;

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Refuses JSON that is too large or too deep for a story, before anything recursive sees it. Steps and documents of
 * strangers pass through here first. Throws Invalid.
 */
export function checkSize(json: unknown): void {
  const waiting: { value: unknown; depth: number }[] = [{ value: json, depth: 0 }];
  let size = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth } = next;
    if (depth > deepest) throw invalid('The story is nested too deeply.');
    size += typeof value === 'string' ? value.length + 2 : 4;
    if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        size += Array.isArray(value) ? 1 : key.length + 4;
        waiting.push({ value: inner, depth: depth + 1 });
        if (size > atMost) break;
      }
    }
    if (size > atMost) throw invalid('The story is larger than 2 MB. Split it into several stories.');
  }
}
