import type { PhotoRow } from '#db/index.ts';
import { creditLine } from './credit/credit-line.ts';

/** The line that is printed for a photo as its row describes it, in the house's way of joining names. Pure. */
export function printedLine(
  { creators, credit, mandatedCredit }: Pick<PhotoRow, 'creators' | 'credit' | 'mandatedCredit'>,
  separator: string,
): string {
  return creditLine({ creators, credit, mandated: mandatedCredit, separator }).line;
}
