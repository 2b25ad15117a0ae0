import sharp from 'sharp';

export type Colour = [red: number, green: number, blue: number];
/** Colour and opacity (0 to 1) at a point of the unit square. */
export type Shade = (u: number, v: number) => { colour: Colour; opacity: number };

type Place = { x: number; y: number; width: number; height: number; grain?: number };

/** A picture computed point by point and laid into the drawing; coarse, then smoothed by enlarging. */
export async function texture({ x, y, width, height, grain = 2.5 }: Place, shade: Shade): Promise<string> {
  const [columns, rows] = [Math.round(width / grain), Math.round(height / grain)];
  const pixels = Buffer.alloc(columns * rows * 4);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const { colour, opacity } = shade(column / (columns - 1), row / (rows - 1));
      pixels.set([...colour, Math.max(0, Math.min(1, opacity)) * 255], (row * columns + column) * 4);
    }
  }
  const png = await sharp(pixels, { raw: { width: columns, height: rows, channels: 4 } })
    .png({ compressionLevel: 1 })
    .toBuffer();
  return `<image x="${x}" y="${y}" width="${width}" height="${height}" preserveAspectRatio="none" href="data:image/png;base64,${png.toString('base64')}"/>`;
}

/** Between two colours. */
export const mixed = (from: Colour, to: Colour, part: number): Colour => {
  const share = Math.max(0, Math.min(1, part));
  return [0, 1, 2].map(
    (i) => (from[i] as number) + ((to[i] as number) - (from[i] as number)) * share,
  ) as Colour;
};

/** 0 below `least`, 1 above `most`, and a soft slope between. */
export const slope = (least: number, most: number, value: number): number => {
  const part = Math.max(0, Math.min(1, (value - least) / (most - least)));
  return part * part * (3 - 2 * part);
};
