import { nameKey } from '../credit/draft.ts';

/**
 * The value of the first block that has one, unless a later block holds the same value in full: IIM cuts a by-line
 * and a credit at 32 characters, a caption at 2,000, and programs copy the cut value into XMP.
 */
export function chosen(values: (string | undefined)[]): string {
  const [first, ...others] = values.filter((value) => value !== undefined && value !== '') as string[];
  return first === undefined
    ? ''
    : others.reduce((best, other) => (isCutOf(best, other) ? other : best), first);
}

/** The block that the chosen value came from; the first of those that say the same. */
export const blockOfChosen = <Name extends string>(value: string, said: [Name, string][]): Name | null =>
  said.find(([, text]) => text !== '' && text === value)?.[0] ?? null;

/** The same for lists of names: a later block that begins with the same names may hold more of them. */
export function chosenNames(lists: (string[] | undefined)[]): string[] {
  const [first, ...others] = lists.filter((list) => list !== undefined && list.length > 0) as string[][];
  if (!first) return [];
  return others.reduce(
    (best, other) =>
      other.length >= best.length &&
      best.every((name, i) => isSame(name, other[i] ?? '') || isCutOf(name, other[i] ?? ''))
        ? other.map((name, i) => chosen([best[i], name]))
        : best,
    first,
  );
}

const isSame = (a: string, b: string) => nameKey(a) === nameKey(b);
/** IIM's longest by-line and credit, title, copyright, instructions and caption, in bytes. */
const limits = [32, 64, 128, 256, 2000];

/** The same beginning, ending where IIM cuts; a cut before a space or inside a letter leaves a little less. */
const isCutOf = (short: string, long: string) =>
  long.length > short.length &&
  long.startsWith(short) &&
  limits.some((limit) => {
    const left = limit - new TextEncoder().encode(short).length;
    return left >= 0 && left < 4;
  });
