import type { Id } from '#db/index.ts';

/** Who is called in a note: "@Ana Person", or "@Ana" where only one Ana works here. */

export type Named = { id: Id; name: string };

/** More than this calls the whole newsroom. */
export const mostMentions = 20;

/** The word after each @, for looking up whose names begin so. */
export function calledWords(text: string): string[] {
  const words = [...text.matchAll(/(?<![\p{L}\p{N}_.])@([\p{L}\p{N}'’.-]+)/gu)].map(([, word = '']) =>
    word.replace(/[.'’-]+$/u, ''),
  );
  return [...new Set(words.filter((word) => word !== ''))].slice(0, mostMentions);
}

/** The people called in the text, each once, in the order in which they are called. */
export function mentionsIn(text: string, people: Named[]): Id[] {
  const longestFirst = [...people].sort((a, b) => b.name.length - a.name.length);
  const found = new Set<Id>();
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}_.])@/gu)) {
    const rest = text.slice(index + 1);
    const called = longestFirst.find(({ name }) => startsWith(rest, name)) ?? onlyOne(rest, people);
    if (called) found.add(called.id);
    if (found.size === mostMentions) break;
  }
  return [...found];
}

function onlyOne(rest: string, people: Named[]): Named | undefined {
  const first = people.filter(({ name }) => startsWith(rest, name.split(/\s/u)[0] ?? ''));
  return first.length === 1 ? first[0] : undefined;
}

/** Whether the text begins with the name as a whole: "@Ana" does not call Anastasia. Case does not count. */
function startsWith(text: string, name: string): boolean {
  if (name === '') return false;
  const begin = text.slice(0, name.length);
  const isSame = begin.localeCompare(name, undefined, { sensitivity: 'accent' }) === 0;
  return isSame && !/^[\p{L}\p{N}]/u.test(text.slice(name.length));
}
