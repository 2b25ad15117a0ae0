import path from 'node:path';
import sharp, { type OverlayOptions } from 'sharp';
import { escapeText } from '../../document/escape.ts';
import { fillsCard, headlineSize, type SocialCard, socialSize } from './card.rules.ts';

const fonts = path.join(import.meta.dirname, 'fonts');
const serif = { font: 'Slugline Serif', fontfile: path.join(fonts, 'serif.ttf') };
const sans = { font: 'Slugline Sans', fontfile: path.join(fonts, 'sans.ttf') };
const { width, height } = socialSize;
const colours = {
  paper: '#fdfcfa',
  ink: '#171513',
  accent: '#a3211b',
  soft: '#5d574f',
  light: '#ffffff',
  warm: '#ffb4a3',
};
const edge = 60;

type Drawn = { input: Buffer; width: number; height: number };

/** Draws a card as JPEG, with fonts of the project: whatever the machine has installed, it looks the same. */
export async function drawCard(card: SocialCard, photo: Buffer | null): Promise<Buffer> {
  const layers =
    photo && card.photo
      ? fillsCard(card.photo.file)
        ? await overPhoto(card, photo)
        : await besidePhoto(card, photo)
      : await onPaper(card);
  return sharp({ create: { width, height, channels: 3, background: colours.paper } })
    .composite(layers)
    .jpeg({ quality: 84, progressive: true, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

/** The photo fills the card; words stand on its darkened foot. */
async function overPhoto(card: SocialCard, photo: Buffer): Promise<OverlayOptions[]> {
  const ground = await sharp(photo).resize(width, height, { fit: 'fill' }).toBuffer();
  const words = await wordsOf(card, { light: true, width: width - 2 * edge, most: 270 });
  const shade = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="g" x2="0" y2="1"><stop offset=".2" stop-color="#0d0b0a" stop-opacity="0"/><stop offset=".55" stop-color="#0d0b0a" stop-opacity=".62"/><stop offset="1" stop-color="#0d0b0a" stop-opacity=".94"/></linearGradient></defs><rect width="${width}" height="${height}" fill="url(#g)"/></svg>`;
  const foot = height - 52;
  let top = foot - 46 - words.headline.height;
  const layers: OverlayOptions[] = [
    { input: ground, left: 0, top: 0 },
    { input: Buffer.from(shade), left: 0, top: 0 },
    { ...words.headline, left: edge, top },
  ];
  top -= 46;
  if (words.section) layers.push({ ...words.section, left: edge, top });
  return [...layers, ...footOf(words, foot, width - edge)];
}

/** The whole photo on the right, uncut, and the words on paper on the left. */
async function besidePhoto(card: SocialCard, photo: Buffer): Promise<OverlayOptions[]> {
  const half = 560;
  const { data, info } = await sharp(photo)
    .resize(half, height, { fit: 'inside' })
    .toBuffer({ resolveWithObject: true });
  const room = width - info.width - 2 * edge;
  const words = await wordsOf(card, { light: false, width: room, most: 340, size: 0.92, foot: room });
  const layers: OverlayOptions[] = [
    { input: data, left: width - info.width, top: Math.round((height - info.height) / 2) },
    bar(edge, 64),
  ];
  let top = 92;
  if (words.section) layers.push({ ...words.section, left: edge, top });
  top += words.section ? 50 : 0;
  layers.push({ ...words.headline, left: edge, top });
  const { newsroom, credit } = words;
  let foot = height - 44;
  for (const line of [newsroom, credit]) {
    if (!line) continue;
    foot -= line.height;
    layers.push({ ...line, left: edge, top: foot });
    foot -= 14;
  }
  return layers;
}

/** Words alone. */
async function onPaper(card: SocialCard): Promise<OverlayOptions[]> {
  const words = await wordsOf(card, { light: false, width: width - 2 * edge, most: 350, size: 1.1 });
  const layers: OverlayOptions[] = [bar(edge, 72)];
  if (words.section) layers.push({ ...words.section, left: edge, top: 104 });
  layers.push({ ...words.headline, left: edge, top: words.section ? 158 : 110 });
  const rule = `<svg xmlns="http://www.w3.org/2000/svg" width="${width - 2 * edge}" height="2"><rect width="100%" height="2" fill="#d9d4cb"/></svg>`;
  return [
    ...layers,
    { input: Buffer.from(rule), left: edge, top: height - 92 },
    ...footOf(words, height - 60, width - edge),
  ];
}

const bar = (left: number, top: number): OverlayOptions => ({
  input: Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="72" height="8"><rect width="72" height="8" fill="${colours.accent}"/></svg>`,
  ),
  left,
  top,
});

type Words = { headline: Drawn; section: Drawn | null; newsroom: Drawn | null; credit: Drawn | null };
/** `most`: pixels of the headline's height; `foot`: of the width of each of the two lines below. */
type Room = { light: boolean; width: number; most: number; size?: number; foot?: number };

async function wordsOf(card: SocialCard, room: Room): Promise<Words> {
  const { light, width: widest } = room;
  const main = light ? colours.light : colours.ink;
  const half = room.foot ?? Math.floor(widest / 2) - 20;
  const section = card.section.toUpperCase();
  const credit = card.photo && `Photo: ${card.photo.credit}`;
  return {
    headline: await headlineIn(card.headline, main, room),
    section: section ? await text(section, sans, 26, light ? colours.warm : colours.accent, widest, 2) : null,
    newsroom: card.newsroom ? await text(card.newsroom, serif, 32, main, half) : null,
    credit: credit ? await text(credit, sans, 20, light ? '#e8e4df' : colours.soft, half) : null,
  };
}

/** As large as there is room for it. */
async function headlineIn(
  words: string,
  colour: string,
  { width: widest, most, size = 1 }: Room,
): Promise<Drawn> {
  let pixels = Math.round(headlineSize(words.length) * size);
  let drawn = await text(words, serif, pixels, colour, widest);
  while ((drawn.height > most || drawn.width > widest) && pixels > 20) {
    pixels = Math.floor(pixels * 0.88);
    drawn = await text(words, serif, pixels, colour, widest);
  }
  return drawn;
}

/** The newsroom's name on the left, the photo's credit on the right, around one line. */
function footOf({ newsroom, credit }: Words, middle: number, right: number): OverlayOptions[] {
  const at = (drawn: Drawn, left: number) => ({
    ...drawn,
    left: Math.max(0, left),
    top: Math.min(height - drawn.height, Math.round(middle - drawn.height / 2 + 10)),
  });
  return [...(newsroom ? [at(newsroom, edge)] : []), ...(credit ? [at(credit, right - credit.width)] : [])];
}

async function text(
  words: string,
  { font, fontfile }: typeof serif,
  pixels: number,
  colour: string,
  widest: number,
  spacing = 0,
): Promise<Drawn> {
  const markup = `<span foreground="${colour}" letter_spacing="${spacing * 1024}">${escapeText(words)}</span>`;
  const { data, info } = await sharp({
    text: {
      text: markup,
      font: `${font} ${pixels}`,
      fontfile,
      width: widest,
      rgba: true,
      dpi: 72,
      wrap: 'word-char',
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { input: data, width: info.width, height: info.height };
}
