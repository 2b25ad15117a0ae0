import sharp from 'sharp';

/**
 * The mark of the sample's partner wire, on nothing: a globe's meridians beside its name. The name is drawn in plain
 * strokes, because a server may have no fonts.
 */
export function drawLogo(): Promise<Buffer> {
  const ink = '#14304f';
  const globe = `<g fill="none" stroke="${ink}" stroke-width="9"><circle cx="110" cy="110" r="86"/><ellipse cx="110" cy="110" rx="38" ry="86"/><path d="M110 24V196M26 92H194M33 140H187"/></g><circle cx="148" cy="72" r="19" fill="#c8402f"/>`;
  const name = `<g fill="none" stroke="${ink}" stroke-width="13" stroke-linejoin="round" stroke-linecap="round" transform="translate(240 44)">${letters('MERIDIAN', 0, 0, 72)}</g>`;
  const under = `<g fill="none" stroke="#c8402f" stroke-width="6.5" stroke-linejoin="round" stroke-linecap="round" transform="translate(240 146)">${letters('NEWS SERVICE', 0, 0, 30, 19)}</g>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="352" viewBox="0 0 800 220">${globe}${name}${under}</svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

/** Capitals on a field of 0 to 1 both ways; each a path and its width. */
const capitals: Record<
  string,
  [d: (x: (at: number) => string, y: (at: number) => string) => string, width: number]
> = {
  A: [(x, y) => `M${x(0)} ${y(1)}L${x(0.5)} ${y(0)}L${x(1)} ${y(1)}M${x(0.2)} ${y(0.64)}H${x(0.8)}`, 0.86],
  C: [
    (x, y) =>
      `M${x(1)} ${y(0.2)}C${x(0.7)} ${y(-0.12)} ${x(0)} ${y(-0.04)} ${x(0)} ${y(0.5)}C${x(0)} ${y(1.04)} ${x(0.7)} ${y(1.12)} ${x(1)} ${y(0.8)}`,
    0.78,
  ],
  D: [
    (x, y) => `M${x(0)} ${y(0)}V${y(1)}H${x(0.35)}C${x(1.2)} ${y(1)} ${x(1.2)} ${y(0)} ${x(0.35)} ${y(0)}Z`,
    0.76,
  ],
  E: [(x, y) => `M${x(1)} ${y(0)}H${x(0)}V${y(1)}H${x(1)}M${x(0)} ${y(0.48)}H${x(0.84)}`, 0.56],
  I: [(x, y) => `M${x(0)} ${y(0)}V${y(1)}`, 0.02],
  M: [(x, y) => `M${x(0)} ${y(1)}V${y(0)}L${x(0.5)} ${y(0.68)}L${x(1)} ${y(0)}V${y(1)}`, 0.92],
  N: [(x, y) => `M${x(0)} ${y(1)}V${y(0)}L${x(1)} ${y(1)}V${y(0)}`, 0.74],
  R: [
    (x, y) =>
      `M${x(0)} ${y(1)}V${y(0)}H${x(0.5)}C${x(1.16)} ${y(0)} ${x(1.16)} ${y(0.54)} ${x(0.5)} ${y(0.54)}H${x(0)}M${x(0.56)} ${y(0.54)}L${x(1)} ${y(1)}`,
    0.66,
  ],
  S: [
    (x, y) =>
      `M${x(0.94)} ${y(0.14)}C${x(0.6)} ${y(-0.12)} ${x(0.04)} ${y(-0.04)} ${x(0.04)} ${y(0.26)}C${x(0.04)} ${y(0.58)} ${x(1)} ${y(0.4)} ${x(1)} ${y(0.74)}C${x(1)} ${y(1.06)} ${x(0.36)} ${y(1.12)} ${x(0)} ${y(0.84)}`,
    0.58,
  ],
  V: [(x, y) => `M${x(0)} ${y(0)}L${x(0.5)} ${y(1)}L${x(1)} ${y(0)}`, 0.84],
  W: [
    (x, y) => `M${x(0)} ${y(0)}L${x(0.25)} ${y(1)}L${x(0.5)} ${y(0.2)}L${x(0.75)} ${y(1)}L${x(1)} ${y(0)}`,
    1.16,
  ],
};

function letters(text: string, left: number, top: number, size: number, gap = size * 0.36): string {
  let at = left;
  const drawn: string[] = [];
  for (const letter of text) {
    const [d, width] = capitals[letter] ?? [() => '', 0.32];
    const from = at;
    const drawing = d(
      (x) => (from + x * width * size).toFixed(1),
      (y) => (top + y * size).toFixed(1),
    );
    if (drawing) drawn.push(`<path d="${drawing}"/>`);
    at += width * size + gap;
  }
  return drawn.join('');
}
