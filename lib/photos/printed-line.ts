import type { PhotoRow } from '#db/index.ts';
import { joined, nameKey } from './credit/draft.ts';
import { tidyParts } from './credit/parts.ts';

/**
 * The line that is printed for a photo as its row describes it, in the house's way of joining names: the mandated
 * wording, else creators and providers, each once. The rules have been through the row before; what a person typed is
 * joined and nothing else. Pure.
 */
export function printedLine(
  { creators, credit, mandatedCredit }: Pick<PhotoRow, 'creators' | 'credit' | 'mandatedCredit'>,
  separator: string,
): string {
  if (mandatedCredit) return mandatedCredit;
  const seen = new Set<string>();
  const names = [...creators, ...tidyParts(credit)].filter((name) => {
    const key = nameKey(name);
    return !seen.has(key) && seen.add(key);
  });
  return joined(names, separator);
}
