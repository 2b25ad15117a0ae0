import { ReplaceAroundStep, ReplaceStep, type Step } from '@tiptap/pm/transform';

type Insertion = { text: string; from: number; size: number };

/**
 * The words that a rebase left behind because a colleague deleted their place. `after` is `before` mapped, some
 * steps missing; a mapped step keeps what it inserts, so that the two lists can be read side by side.
 */
export function lostTexts(before: readonly Step[], after: readonly Step[]): string[] {
  const left = after.flatMap(insertionOf);
  const lost: Insertion[] = [];
  for (const insertion of before.flatMap(insertionOf)) {
    if (left[0]?.text === insertion.text && left[0].size === insertion.size) left.shift();
    else lost.push(insertion);
  }
  return joined(lost).filter((text) => text.trim() !== '');
}

/** All that steps insert, neighbouring keystrokes joined to one text. */
export const insertedTexts = (steps: readonly Step[]): string[] => joined(steps.flatMap(insertionOf));

function joined(insertions: Insertion[]): string[] {
  const texts: string[] = [];
  let end = -1;
  for (const { text, from, size } of insertions) {
    if (from === end) texts[texts.length - 1] += text;
    else texts.push(text);
    end = from + size;
  }
  return texts;
}

function insertionOf(step: Step): Insertion[] {
  if (!(step instanceof ReplaceStep || step instanceof ReplaceAroundStep)) return [];
  const { content } = step.slice;
  const text = content.textBetween(0, content.size, '\n');
  return text ? [{ text, from: step.from, size: step.slice.size }] : [];
}
