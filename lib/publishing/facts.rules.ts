import { piecesOf, type Run } from '../document/alignment.ts';

/** Why these words make an update, or null when they are a matter of spelling. */
export function factIn(runs: Run<string>[]): string | null {
  const [only] = runs;
  if (only && runs.length === 1 && only.kind !== 'same' && only.items.join('').trim() !== '')
    return `Words were ${only.kind}: ${quoted(only.items.join(''))}`;
  for (const place of placesIn(runs)) {
    const reason = factAt(place);
    if (reason) return reason;
  }
  return null;
}

type Place = { old: string; now: string; startsSentence: boolean; inQuotation: boolean };

/** Each place where something stands for something else, with what surrounds it. */
function placesIn(runs: Run<string>[]): Place[] {
  const places: Place[] = [];
  let before = '';
  for (let n = 0; n < runs.length; n++) {
    const run = runs[n] as Run<string>;
    const text = run.items.join('');
    if (run.kind !== 'same') {
      const next = runs[n + 1];
      const follows = run.kind === 'removed' && next?.kind === 'added';
      const now = follows ? next.items.join('') : run.kind === 'added' ? text : '';
      places.push({
        old: run.kind === 'removed' ? text : '',
        now,
        startsSentence: !/[\p{L}\p{N}]/u.test(before),
        inQuotation: isInQuotation(before),
      });
      if (follows) n += 1;
      before += now;
    } else before += text;
  }
  return places;
}

const isInQuotation = (before: string) => {
  const opened = before.match(/[“„«]/g)?.length ?? 0;
  const closed = before.match(/[”»]/g)?.length ?? 0;
  const straight = before.match(/"/g)?.length ?? 0;
  return opened > closed || straight % 2 === 1;
};

const numberWord =
  /^(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|twice|first|second|third|\w+th)$/i;
const negation =
  /^(?:no|not|never|none|nor|neither|nobody|nothing|nowhere|without|cannot|\w+n['’]t|un\w+|deny|denies|denied)$/i;
const smallWord =
  /^(?:a|an|the|of|to|in|on|at|and|that|which|is|was|are|were|be|been|has|have|had|it|its|it['’]s|for|by|with|as|from)$/i;

function factAt({ old, now, startsSentence, inQuotation }: Place): string | null {
  const words = { old: wordsIn(old), now: wordsIn(now) };
  // The same letters with other spaces, marks or capitals between them say the same.
  if (!/\p{N}/u.test(old + now) && lettersOf(old) === lettersOf(now)) return null;
  const changed = [...words.old, ...words.now];
  const told = old.trim() && now.trim() ? `${quoted(old)} is now ${quoted(now)}` : quoted(old || now);
  if (inQuotation) return `A quotation changed: ${told}`;
  if (words.old.filter(isNegation).join() !== words.now.filter(isNegation).join())
    return `A “not” came or went: ${told}`;
  if (changed.every((word) => smallWord.test(word))) return null;
  if (words.old.length === 0) return `Words were added: ${told}`;
  if (words.now.length === 0) return `Words were removed: ${told}`;
  if (changed.some((word) => /\p{N}/u.test(word) || numberWord.test(word)))
    return `A number changed: ${told}`;
  const beginsSentence = (n: number) => startsSentence && (n === 0 || n === words.old.length);
  if (changed.some((word, n) => /^\p{Lu}/u.test(word) && !beginsSentence(n)))
    return `A name changed: ${told}`;
  const isSpellingOnly =
    words.old.length === words.now.length &&
    words.old.every((word, n) => isSpelling(word, words.now[n] ?? ''));
  return isSpellingOnly ? null : `Words changed: ${told}`;
}

const isNegation = (word: string) => negation.test(word);
const wordsIn = (text: string) => piecesOf(text).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');

/** One slip of the fingers: a letter more, less, another, or two that changed places. */
function isSpelling(old: string, now: string): boolean {
  const [a, b] = [old.toLowerCase(), now.toLowerCase()];
  if (a === b || (smallWord.test(a) && smallWord.test(b))) return true;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (Math.max(a.length, b.length) < 4) return isSwapped(left, right);
  return Math.max(left.length, right.length) <= 1 || isSwapped(left, right);
}

const isSwapped = (left: string, right: string) =>
  left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];

/** As much of it as a sentence on a screen bears. */
const quoted = (text: string) => {
  const plain = text.trim().replace(/\s+/g, ' ');
  return `“${plain.length > 60 ? `${plain.slice(0, 59).trimEnd()}…` : plain}”`;
};
