import { remembered } from './remembered.ts';

/** What stands around a name and is not in it. */

const before =
  /^(?:(?:photo(?:graph)?|picture|image|pic|pix|shot|foto(?:graf[ií]a)?)(?:s|ed)?\s*(?:by|von|de|:)[\s:]|(?:photo|photograph|picture|image|pic|foto|line)?\s*credits?(?:\s+(?:image|photo|line))?\s*:|(?:photo(?:grapher)?|photograph|picture|pics?|image|foto|bild|byline|source)\s*:|by\b(?=\s+\p{L})|via\b(?=\s+\p{L})|[\s:;,]+)\s*/iu;
const after =
  /(?:\s*\(\s*(?:[a-z]{0,3}\d{4,}[a-z]{0,4}|released?|file(?:\s+photo)?)\s*\)|(?:\s*[,/]\s*|\s+-\s+)(?:released?|files?|file\s+(?:photo|picture)|archiv(?:e|bild))|[\s,;:]+)[\s.]*$/iu;
const signBefore = /^(?:©|\(c\)|℗|copyright\b|(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?(?=[\s,]))[\s:,]*/iu;
const signAfter =
  /[\s,.;]*(?:all\s+rights?\s+reserved|(?:©|\(c\))(?:\s*(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?)?|[®™])[\s.]*$/iu;

/** "Photo by", "Credit:", a supplier's number in brackets, "/Released", "File Photo". Idempotent. */
export const withoutPhrases = (text: string): string => untilSame(text, before, after);

/** "©", "Copyright 2019", "All rights reserved". Idempotent. */
export const withoutSigns = (text: string): string => untilSame(text, signBefore, signAfter);

/** One name without anything that stands around it. Idempotent. */
export const tidied = remembered((text: string): string => {
  let [was, now] = ['', text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()];
  while (was !== now) {
    was = now;
    now = withoutSigns(withoutPhrases(now));
  }
  return now;
});

/** A full stop ends a line after a whole word; "Jr." and "U.S." keep theirs. */
const fullStop = /(?<=\p{Ll}{3})\.$/u;

function untilSame(text: string, head: RegExp, tail: RegExp): string {
  let [was, now] = ['', text];
  while (was !== now) {
    was = now;
    now = now.replace(head, '').replace(tail, '').replace(fullStop, '').trim();
  }
  return now;
}
