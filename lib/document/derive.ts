import type { Node } from '@tiptap/pm/model';
import type { Derived } from '#db/index.ts';
import { partsOf } from './parts.ts';
import { bodyTextOf } from './text.ts';

/** A text pasted into the headline stays in the document, is refused at publishing, and must not swell every list. */
const longestInLists = 1000;
const wordsPerMinute = 238;
/** Scripts that write words without spaces between them. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** What the store keeps beside a document, so that lists need not open it. */
export function derivedOf(node: Node): Derived {
  const { headline, dek, leadPhoto } = partsOf(node);
  return {
    headline: headline.slice(0, longestInLists),
    dek: dek.slice(0, longestInLists),
    words: countWords(bodyTextOf(node)),
    leadPhotoId: leadPhoto?.attrs.photoId ?? null,
  };
}

/**
 * How many words a text has, as a desk counts: what stands between blanks and holds a letter or a digit. "Ex-envoy" is
 * one word; a dash alone is none; scripts without blanks are counted by their own rules.
 */
export function countWords(text: string): number {
  let words = 0;
  for (const [token] of text.matchAll(/\S+/g)) {
    if (unspaced.test(token)) words += segmentedWords(token);
    else if (/[\p{L}\p{N}]/u.test(token)) words += 1;
  }
  return words;
}

function segmentedWords(token: string): number {
  let words = 0;
  for (const segment of segmenter.segment(token)) if (segment.isWordLike) words += 1;
  return words;
}

/** Whole minutes at 238 words a minute (Brysbaert 2019, silent reading of English), at least 1. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute));
}
