/** Text as its writer meant it: what programs do to letters on the way is taken back. */

const entities: Record<string, string> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', copy: '©', reg: '®', trade: '™' },
  ...{ ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', hellip: '…' },
  ...{ eacute: 'é', egrave: 'è', agrave: 'à', aacute: 'á', iacute: 'í', oacute: 'ó', uacute: 'ú' },
  ...{ auml: 'ä', ouml: 'ö', uuml: 'ü', euml: 'ë', iuml: 'ï', szlig: 'ß', ntilde: 'ñ', ccedil: 'ç' },
  ...{ aring: 'å', oslash: 'ø', aelig: 'æ', ecirc: 'ê', ocirc: 'ô', acirc: 'â', icirc: 'î', ucirc: 'û' },
};

/** "&amp;" and "&#233;" as the letters that they stand for; what stands for none stays. */
export const withoutEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/giu, (whole, decimal, hex, name) => {
    if (!name) return letterOf(decimal ? Number(decimal) : Number.parseInt(hex, 16)) ?? whole;
    const letter = entities[name.toLowerCase()];
    const isCapital = letter && /\p{Ll}/u.test(letter) && /^\p{Lu}/u.test(name);
    return (isCapital ? letter.toUpperCase() : letter) ?? whole;
  });

const letterOf = (code: number): string | null =>
  code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : null;

/** What Windows-1252 puts at 0x80 to 0x9f. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** "ZoÃ«" is "Zoë": UTF-8 that was read as Windows' letters. Only where the whole run makes sense that way. */
export const withoutMojibake = (text: string): string =>
  text.replace(/[\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2,}/gu, (run) => {
    const bytes = [...run].map((letter) =>
      letter <= '\u00ff' ? letter.charCodeAt(0) : 0x80 + windows.indexOf(letter),
    );
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
    } catch {
      return run;
    }
  });

/** One line: line ends, tabs and control characters become one space. */
export const withoutControls = (text: string): string =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s\u200b\ufeff]+/gu, ' ').trim();

/** Markup that a web form left in a name: "<b>Ida Holm</b>". */
export const withoutTags = (text: string): string =>
  text.replace(/<\/?[a-z][a-z0-9]{0,9}(?:\s[^<>]{0,200})?\/?>/giu, ' ');
