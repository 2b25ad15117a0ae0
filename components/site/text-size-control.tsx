import { textSizes } from './text-size.ts';

/** Hidden without script; the script of the head makes it work. */
export function TextSizeControl() {
  return (
    <fieldset className="size" aria-label="Font size">
      <span aria-hidden="true">Font size</span>
      <button type="button" value="-1" aria-label="Smaller text" aria-disabled="true">
        A−
      </button>
      <output>{textSizes[0]} %</output>
      <button type="button" value="1" aria-label="Larger text" aria-disabled="false">
        A+
      </button>
    </fieldset>
  );
}
