/** What stands in a box of colleagues. Pure. */

/** Whether each typed word begins a word of the name. */
export function fitsWords(name: string, typed: string): boolean {
  const words = name.toLocaleLowerCase().split(/\s+/u);
  return typed
    .toLocaleLowerCase()
    .split(/\s+/u)
    .every((part) => words.some((word) => word.startsWith(part)));
}

/**
 * The choices with the chosen one among them. A box whose choice is not in its list is emptied when it is left, and an
 * emptied box is nobody: looking for another name and walking away would take the colleague off.
 */
export const withChosen = <One extends { id: string; name: string }>(
  choices: readonly One[],
  chosen: One | null,
): One[] =>
  chosen === null || choices.some(({ id }) => id === chosen.id) ? [...choices] : [...choices, chosen];
