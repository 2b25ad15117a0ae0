import type { Words } from '#lib/reading/words.ts';
import { textSizes } from './text-size.ts';

/** Hidden without script; the script of the head makes it work. */
export function TextSizeControl({ words }: { words: Words }) {
  return (
    <fieldset className="size" aria-label={words.fontSize}>
      <span aria-hidden="true">{words.fontSize}</span>
      <button type="button" value="-1" aria-label={words.smaller} aria-disabled="true">
        A−
      </button>
      <output>{textSizes[0]} %</output>
      <button type="button" value="1" aria-label={words.larger} aria-disabled="false">
        A+
      </button>
    </fieldset>
  );
}
