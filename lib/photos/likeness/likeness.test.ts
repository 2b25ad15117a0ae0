import fc from 'fast-check';
import sharp, { type Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { coloursIn, coloursOf } from './colours.rules.ts';
import { bandsNear, bandsOf, differenceOf, likenessOf, mostDifferent } from './likeness.rules.ts';
import { lookOfFile } from './look.ts';

/** A picture with soft shapes of many sizes, the same for the same seed. */
function scene(seed: number, width = 1200, height = 800): Sharp {
  let state = seed * 2_654_435_761 + 1;
  const next = () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 12_345) | 0;
    return (state >>> 0) / 2 ** 32;
  };
  const shapes = Array.from({ length: 40 }, () => {
    const grey = `rgb(${[0, 0, 0].map(() => Math.round(next() * 255)).join()})`;
    const size = 40 + next() * 260;
    return `<ellipse cx="${next() * width}" cy="${next() * height}" rx="${size}" ry="${size * (0.3 + next())}" fill="${grey}"/>`;
  });
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#789"/>${shapes.join('')}</svg>`,
    ),
  );
}

const likeness = async (picture: Sharp) => (await lookOfFile(await picture.toBuffer())).likeness;

test.each([
  ['as a small JPEG', (picture: Sharp) => picture.resize(320).jpeg({ quality: 60 })],
  ['as WebP of poor quality', (picture: Sharp) => picture.webp({ quality: 30 })],
  ['as AVIF', (picture: Sharp) => picture.resize(640).avif({ quality: 40, effort: 0 })],
  ['brighter', (picture: Sharp) => picture.modulate({ brightness: 1.15 }).jpeg()],
  ['in black and white', (picture: Sharp) => picture.greyscale().jpeg()],
  ['sharpened', (picture: Sharp) => picture.resize(900).sharpen().jpeg()],
  [
    'trimmed by a hundredth',
    (picture: Sharp) => picture.extract({ left: 12, top: 8, width: 1176, height: 784 }).jpeg(),
  ],
])('a photo is known again %s', async (_name, variant) => {
  for (let seed = 1; seed <= 3; seed++) {
    const original = await likeness(scene(seed).png());
    const again = await likeness(variant(sharp(await scene(seed).png().toBuffer())));
    expect(differenceOf(original, again)).toBeLessThanOrEqual(mostDifferent);
  }
});

test('two photos are not taken for one', async () => {
  const all = await Promise.all(Array.from({ length: 14 }, (_, seed) => likeness(scene(seed + 1).png())));
  for (const [n, one] of all.entries())
    for (const other of all.slice(n + 1)) expect(differenceOf(one, other)).toBeGreaterThan(mostDifferent + 4);
});

test('a plain picture has no likeness, or all of them would be the same', async () => {
  const plain = (background: string) =>
    sharp({ create: { width: 600, height: 400, channels: 3, background } }).png();
  expect(await likeness(plain('#fff'))).toBe('');
  expect(await likeness(plain('#234567'))).toBe('');
  expect(likenessOf(new Uint8Array(1024).fill(130))).toBe('');
});

test('whatever differs in no more bits than allowed shares one of the quarters asked for', () => {
  const hash = fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 16, maxLength: 16 });
  const turned = fc.uniqueArray(fc.integer({ min: 0, max: 63 }), { maxLength: mostDifferent });
  fc.assert(
    fc.property(hash, turned, (digits, bits) => {
      const other = [...digits];
      for (const bit of bits) other[bit >> 2] = (other[bit >> 2] ?? 0) ^ (1 << (bit & 3));
      const hex = (all: number[]) => all.map((digit) => digit.toString(16)).join('');
      expect(differenceOf(hex(digits), hex(other))).toBe(bits.length);
      const near = new Set(bandsNear(hex(digits)));
      expect(bandsOf(hex(other)).some((band) => near.has(band))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['#c01818', 'red'],
  ['#f08a18', 'orange'],
  ['#f5d327', 'yellow'],
  ['#2e8b3c', 'green'],
  ['#18a0a0', 'teal'],
  ['#1f4fc0', 'blue'],
  ['#6a2fb5', 'purple'],
  ['#f09ac0', 'pink'],
  ['#6b4423', 'brown'],
  ['#ffffff', 'white'],
  ['#808080', 'grey'],
  ['#050505', 'black'],
])('%s is %s', (hex, name) => {
  const rgb = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const found = coloursIn(coloursOf(Uint8Array.from(Array.from({ length: 300 }, (_, n) => rgb[n % 3] ?? 0))));
  expect(found).toContain(name);
  const isColourless = ['white', 'grey', 'black'].includes(name);
  expect(found.includes('black and white')).toBe(isColourless);
});

test('a blue sky over a green field is both', () => {
  const pixels = Array.from({ length: 100 }, (_, n) => (n < 60 ? [70, 130, 220] : [60, 140, 50]));
  expect(coloursIn(coloursOf(Uint8Array.from(pixels.flat())))).toEqual(['green', 'blue']);
});
