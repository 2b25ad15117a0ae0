/**
 * A name in capitals as a name (NEWSROOM §8): "van der" stays small, "D'Alessandro", "McDonald" and
 * "Pochard-Casabianca" get their letters. A name with a small letter in it comes back as it is.
 */
export function titleCased(name: string, exceptions: readonly string[] = []): string {
  if (/\p{Ll}/u.test(name) || !/\p{Lu}/u.test(name)) return name;
  const listed = exceptions.find((exception) => exception.toUpperCase() === name);
  if (listed) return listed;
  const words = name.split(/(\s+)/u);
  return words
    .map((word, at) => {
      const kept = exceptions.find((exception) => exception.toUpperCase() === word) ?? acronym(word);
      return kept ?? wordCased(word, at === 0, (words[at - 2] ?? '').toLowerCase());
    })
    .join('');
}

/** Small inside a name. "Di", "Le" and "El" are written large in most names that have them. */
const particles = new Set([
  ...[
    'van',
    'der',
    'den',
    'het',
    'ter',
    'ten',
    "'t",
    'von',
    'vom',
    'zu',
    'zur',
    'de',
    'del',
    'dos',
    'das',
    'do',
  ],
  ...['da', 'du', 'y', 'e', 'bin', 'ibn', 'of', 'the', 'and', 'for', 'by', 'at', 'in'],
]);
const afterDe = new Set(['la', 'las', 'los', "l'"]);

function wordCased(word: string, isFirst: boolean, before: string): string {
  const small = word.toLowerCase();
  if (!isFirst && (particles.has(small) || (before === 'de' && afterDe.has(small)))) return small;
  if (/^(?:II|III|IV|VI{0,3})$/u.test(word) && !isFirst) return word;
  // Initials: "J.P.", "U.S.", "S.KODIKARA"
  if (/^(?:\p{Lu}\.)+$/u.test(word)) return word;
  return small
    .replace(/(?<![\p{L}\p{M}\p{N}'’])\p{L}/gu, large)
    .replace(/(?<=^|[-.(“"])mc(?=\p{L}{2})\p{L}/giu, (found) => `Mc${large(found.slice(2))}`)
    .replace(/(?<=(?:^|[-.(])\p{L}{1,4}['’])\p{L}(?=\p{L}{2})/gu, large);
}

const large = (letters: string) => letters.toUpperCase();

/** Letters that stand for words, as those who carry them write them. */
const known = new Set([
  ...[
    'AFP',
    'AP',
    'PA',
    'EPA',
    'EFE',
    'UPI',
    'DPA',
    'TASS',
    'PTI',
    'ANI',
    'UN',
    'EU',
    'UK',
    'US',
    'USA',
    'UAE',
  ],
  ...[
    'NASA',
    'ESA',
    'NOAA',
    'NATO',
    'FBI',
    'CIA',
    'UNICEF',
    'UNHCR',
    'FIFA',
    'UEFA',
    'NBA',
    'NFL',
    'NHL',
    'MLB',
  ],
  ...[
    'ABC',
    'CBS',
    'NBC',
    'CNN',
    'BBC',
    'ITV',
    'CCTV',
    'HBO',
    'AMC',
    'ZDF',
    'ARD',
    'RAI',
    'RTE',
    'TV',
    'HANDOUT',
    'HO',
  ],
  ...['REX', 'BPI', 'NYT', 'DHA', 'IMAGO', 'WENN', 'ZUMA', 'SIPA', 'SOPA', 'NPA', 'AAP', 'CNP', 'VCG'],
]);

/** "BBC", "NYT", "AJ": known letters, several consonants, or the two first letters of somebody's first names. */
function acronym(word: string): string | null {
  const bare = word.replace(/[^\p{L}]/gu, '');
  const isConsonants = bare.length >= 2 && bare.length <= 5 && !/[AEIOUYÀ-ÿ]/iu.test(bare) && bare !== 'NG';
  const isInitials = /^[A-Z]J$/u.test(bare);
  const isShortened = /^(?:MR|MRS|MS|DR|ST|SR|JR|LT|SGT|LTD|MC|MCC|BROS)$/u.test(bare);
  return known.has(bare) || ((isConsonants || isInitials) && !isShortened) ? word : null;
}
