/** The name behind an @ that is being typed in a note. Pure. */

export type Call = { from: number; words: string };

const call = /(?<![\p{L}\p{N}_.])@([\p{L}\p{N}'’.-]{1,40}(?: [\p{L}\p{N}'’.-]{0,40}){0,2})$/u;

/** The call that ends at the caret: "@an", "@Ana Per"; null where nobody is being called. */
export function callAt(text: string, caret: number): Call | null {
  const before = text.slice(0, caret);
  const found = call.exec(before);
  return found ? { from: found.index, words: found[1] ?? '' } : null;
}

/** The text with the whole name in the call's place, and where the caret then stands. */
export function withName(text: string, caret: number, { from }: Call, name: string) {
  const begin = `${text.slice(0, from)}@${name} `;
  const rest = text.slice(caret);
  return { text: begin + (rest.startsWith(' ') ? rest.slice(1) : rest), caret: begin.length };
}
