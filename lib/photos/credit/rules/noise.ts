import { eachName, type Rule } from '../draft.ts';
import { isNoise, roleIn } from '../noise-words.ts';
import { partsOf } from '../parts.ts';
import { tidied } from '../tidy.ts';

/** NEWSROOM §8: dropped only if something is left. Where a mandate names it, the mandate is what is printed. */
export const noise: Rule = {
  name: 'noise words',
  stage: 'noise',
  reason: '“Staff”, “STR”, “Pool” and “-” say how somebody worked, not who; they go where a name is left.',
  apply(draft, { creatorTitle }) {
    const words = [...draft.creators, ...draft.chain].flatMap(partsOf).flatMap(atComma);
    const role = draft.role || (words.map(roleIn).find(Boolean) ?? roleIn(creatorTitle ?? ''));
    if (words.every((word) => isNoise(word) || tidied(word) === '')) return { ...draft, role };
    return { ...eachName(draft, withoutNoise), role };
  },
};

function withoutNoise(text: string): string {
  const parts = partsOf(text);
  const named = parts
    .map((part) =>
      atComma(part)
        .filter((word) => !isNoise(word))
        .join(', '),
    )
    .filter(Boolean);
  return parts.length === named.length && parts.every((part, i) => part === named[i])
    ? text
    : named.join('/');
}

/** "Ida Holm, Staff", "Ida Holm (STR)", "Stringer Ida Holm"; a comma before anything else parts nothing. */
function atComma(part: string): string[] {
  const [, name, word] = /^(.+?)(?:\s*,\s*|\s+[-–—]\s+|\s+\()([^,()]+)\)?$/u.exec(part) ?? [];
  return name && word && isNoise(word) ? [name, word] : [part];
}
