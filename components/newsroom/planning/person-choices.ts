/** What stands in a box of colleagues. Pure. */

/** Whether each typed word begins a word of the name. */
export function fitsWords(name: string, typed: string): boolean {
  const words = name.toLocaleLowerCase().split(/\s+/u);
  return typed
    .toLocaleLowerCase()
    .split(/\s+/u)
    .every((part) => words.some((word) => word.startsWith(part)));
}
