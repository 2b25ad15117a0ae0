/** The colours by which the library finds photos. Each is one bit of what is kept: a new one goes to the end. Pure. */
export const colours = [
  'red',
  'orange',
  'yellow',
  'green',
  'teal',
  'blue',
  'purple',
  'pink',
  'brown',
  'white',
  'grey',
  'black',
  'black and white',
] as const;
export type Colour = (typeof colours)[number];

/** Shares of the picture from which a colour counts: greys are in every picture, a strong colour is seen sooner. */
const seenFrom = { colour: 0.14, grey: 0.4 };
/** A picture with less colour than this is black and white. */
const colourlessBelow = 0.02;

/** The colours of a picture as bits, of its red, green and blue bytes; never 0. */
export function coloursOf(rgb: Uint8Array): number {
  const counts = new Map<Colour, number>();
  let vivid = 0;
  for (let at = 0; at + 2 < rgb.length; at += 3) {
    const { colour, isVivid } = colourOf(rgb[at] ?? 0, rgb[at + 1] ?? 0, rgb[at + 2] ?? 0);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
    if (isVivid) vivid++;
  }
  const pixels = Math.max(1, Math.floor(rgb.length / 3));
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  const seen = [...counts].filter(
    ([colour, count]) => count / pixels >= (isGrey(colour) ? seenFrom.grey : seenFrom.colour),
  );
  const named = seen.length > 0 ? seen.map(([colour]) => colour) : [most?.[0] ?? 'grey'];
  const bits = named.reduce((sum, colour) => sum | bitOf(colour), 0);
  return vivid / pixels < colourlessBelow ? bits | bitOf('black and white') : bits;
}

/** Their names, in the order of the list. */
export const coloursIn = (bits: number): Colour[] => colours.filter((colour) => (bits & bitOf(colour)) !== 0);

export const bitOf = (colour: Colour): number => 1 << colours.indexOf(colour);

const isGrey = (colour: Colour) => colour === 'white' || colour === 'grey' || colour === 'black';

function colourOf(red: number, green: number, blue: number): { colour: Colour; isVivid: boolean } {
  const highest = Math.max(red, green, blue);
  const spread = highest - Math.min(red, green, blue);
  const light = (highest * 2 - spread) / 510;
  const saturation = highest === 0 ? 0 : spread / highest;
  const isVivid = spread > 24;
  if (highest < 40) return { colour: 'black', isVivid };
  if (saturation < 0.16 || spread < 18)
    return { colour: light > 0.82 ? 'white' : light < 0.22 ? 'black' : 'grey', isVivid };
  return { colour: hued(hueOf(red, green, blue, highest, spread), light, saturation), isVivid };
}

function hued(hue: number, light: number, saturation: number): Colour {
  if (hue < 45 || hue >= 340) {
    if (hue >= 14 && hue < 45) return light < 0.42 || saturation < 0.5 ? 'brown' : 'orange';
    return light > 0.68 ? 'pink' : 'red';
  }
  if (hue < 68) return light < 0.3 ? 'brown' : 'yellow';
  if (hue < 160) return 'green';
  if (hue < 195) return 'teal';
  if (hue < 255) return 'blue';
  return hue < 300 ? 'purple' : 'pink';
}

/** 0 to 360 */
function hueOf(red: number, green: number, blue: number, highest: number, spread: number): number {
  const sixth =
    highest === red
      ? (green - blue) / spread
      : highest === green
        ? 2 + (blue - red) / spread
        : 4 + (red - green) / spread;
  return (sixth * 60 + 360) % 360;
}
