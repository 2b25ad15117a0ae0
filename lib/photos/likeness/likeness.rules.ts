/**
 * What a picture looks like in 64 bits, whatever its size, format or quality: the signs of the low frequencies of its
 * brightness against their middle (perceptual hash by cosine transform). Pure.
 */

/** The edge of the grey picture that is asked for. */
export const likenessEdge = 32;
/** Bits in which the same photo may differ after resizing, recompressing or a narrow trim. */
export const mostDifferent = 7;
/** Below this mean strength of a frequency the picture is as good as empty: all such would look alike. */
const plainBelow = 6;

const bits = 64;
const frequencies = lowFrequencies();
const cosines = Array.from({ length: 16 }, (_, f) =>
  Float64Array.from({ length: likenessEdge }, (__, at) =>
    Math.cos(((2 * at + 1) * f * Math.PI) / (2 * likenessEdge)),
  ),
);

/** 16 hexadecimal digits for the grey bytes of a picture of 32 × 32; empty when it is too plain to be told from others. */
export function likenessOf(grey: Uint8Array): string {
  if (grey.length !== likenessEdge ** 2) throw new Error('A likeness is made of 32 × 32 grey bytes.');
  const strengths = frequencies.map(([across, down]) => strengthOf(grey, across, down));
  const mean = strengths.reduce((sum, strength) => sum + Math.abs(strength), 0) / bits;
  if (mean < plainBelow) return '';
  const middle = [...strengths].sort((a, b) => a - b)[bits / 2 - 1] ?? 0;
  let hex = '';
  for (let at = 0; at < bits; at += 4) {
    let digit = 0;
    for (let bit = 0; bit < 4; bit++) digit = digit * 2 + ((strengths[at + bit] ?? 0) > middle ? 1 : 0);
    hex += digit.toString(16);
  }
  return hex;
}

/** In how many of the 64 bits two likenesses differ. */
export function differenceOf(a: string, b: string): number {
  const others = quartersOf(b);
  return quartersOf(a).reduce((sum, quarter, n) => sum + onesIn(quarter ^ (others[n] ?? 0)), 0);
}

/** Under which numbers a photo is found: each quarter of its likeness with its place. */
export const bandsOf = (likeness: string): number[] =>
  quartersOf(likeness).map((quarter, place) => place * 0x10000 + quarter);

/**
 * Where everything lies that differs in no more than `mostDifferent` bits: seven bits over four quarters leave one with at
 * most one, so each quarter is asked for as it is and with each of its bits turned.
 */
export const bandsNear = (likeness: string): number[] =>
  bandsOf(likeness).flatMap((band) => [band, ...Array.from({ length: 16 }, (_, bit) => band ^ (1 << bit))]);

const quartersOf = (likeness: string): number[] =>
  [0, 4, 8, 12].map((at) => Number.parseInt(likeness.slice(at, at + 4), 16));

function onesIn(number: number): number {
  let ones = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) ones++;
  return ones;
}

function strengthOf(grey: Uint8Array, across: number, down: number): number {
  const horizontal = cosines[across] as Float64Array;
  const vertical = cosines[down] as Float64Array;
  let sum = 0;
  for (let y = 0; y < likenessEdge; y++) {
    let row = 0;
    for (let x = 0; x < likenessEdge; x++)
      row += (grey[y * likenessEdge + x] as number) * (horizontal[x] as number);
    sum += row * (vertical[y] as number);
  }
  return (sum * 2) / likenessEdge;
}

/** The 64 lowest frequencies without the mean brightness, slowest first. */
function lowFrequencies(): [across: number, down: number][] {
  const pairs: [number, number][] = [];
  for (let sum = 1; pairs.length < bits; sum++)
    for (let down = 0; down <= sum && pairs.length < bits; down++) pairs.push([sum - down, down]);
  return pairs;
}
