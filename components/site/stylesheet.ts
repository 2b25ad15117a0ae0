import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What a page needs beside the base. */
export type Dress = 'story' | 'lists';

const folder = path.join(process.cwd(), 'components/site/css');
const read = (name: string) => readFileSync(path.join(folder, `${name}.css`), 'utf8');

/** In the order in which later rules win. */
const files = (dress: Dress) => [
  'fonts',
  'base',
  'masthead',
  dress,
  ...(dress === 'lists' ? ['lists-heads', 'focal'] : []),
  `${dress}-wider`,
  'print',
];

const made = new Map<Dress, string>();

/** The one stylesheet of a page, to stand inside it (DESIGN §1.8). Made once a process; while developing, each time. */
export function stylesheet(dress: Dress): string {
  const known = made.get(dress);
  if (known) return known;
  const text = minified(files(dress).map(read).join(''));
  if (process.env.NODE_ENV === 'production') made.set(dress, text);
  return text;
}

/**
 * The files that the first screen is set in, to be asked for at once; the others come when a letter asks for them.
 * Italic only where the page has some.
 */
export function openingFonts(italic: boolean): string[] {
  const files = stylesheet('story').matchAll(
    /url\("([^"]+\/(?:newsreader|franklin)-(italic-)?latin\.[^"]+)"\)/g,
  );
  return Array.from(files).flatMap(([, file, slanted]) => (file && (italic || !slanted) ? [file] : []));
}

/** Without comments and the blanks that mean nothing. For our own files: no string in them holds such blanks. */
export function minified(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s*([{};,])\s*/g, '$1')
    .replace(/(?<=[{;][\w-]+):\s+/g, ':')
    .replace(/;}/g, '}')
    .replace(/ > /g, '>')
    .trim();
}
