/** One value as text: no NUL or other control characters, line ends as LF, composed letters, no space around. */
export function cleaned(text: string): string {
  if (text === '') return '';
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/\t/gu, ' ')
    .replace(/ +$/gmu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** The same for a field that has one line. */
export const cleanedLine = (text: string): string => cleaned(text).replace(/\s+/gu, ' ');

/**
 * IIM bytes as text. Programs write UTF-8 whether or not they set the flag 1:90, and the flag is often wrong; after
 * UTF-8 it is believed, then the letters of the machine that they ran on are tried: a Mac's or Windows'.
 */
export function decoded(bytes: Uint8Array, charset = ''): string {
  // ISO 2022 says in the middle of a text which letters follow.
  if (bytes.includes(0x1b)) {
    const text = latin1(bytes);
    if (/␛\$[@B]|␛\([BJ]/u.test(text)) return new TextDecoder('iso-2022-jp').decode(bytes);
    return decoded(bytesOf(text.replace(escapes, '')), text.match(escapes)?.[0] ?? charset);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const named = flagged[/␛[,\-./]([A-Z])/u.exec(shown(charset))?.[1] ?? ''];
    if (named) return new TextDecoder(named).decode(bytes);
    const [mac, windows] = [
      new TextDecoder('macintosh').decode(bytes),
      new TextDecoder('windows-1252').decode(bytes),
    ];
    return oddity(mac) < oddity(windows) ? mac : windows;
  }
}

/** What ISO 2022 calls the alphabets that are not Western (ISO-IR). Latin-1 is left to the guess: Macs set it too. */
const flagged: Record<string, string> = {
  ...{ B: 'iso-8859-2', D: 'iso-8859-4', F: 'iso-8859-7', G: 'iso-8859-6' },
  ...{ H: 'iso-8859-8', L: 'iso-8859-5', M: 'windows-1254' },
};

const escapes = /␛(?:[ -/]{1,3}[0-~])?/gu;
/** Escape as a letter that can be written: no other byte is one. */
const shown = (text: string) => text.replaceAll('\x1b', '␛');
const latin1 = (bytes: Uint8Array) => shown(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** How many characters stand where no writer puts them: the wrong alphabet turns quotes and accents into such. */
function oddity(text: string): number {
  const isOdd = /[\u0080-\u009f¤¦¨¬¯´¸ˆ˜˘˙˚˛˝‰†‡ƒ∂∆∏∑Ω√∞∫≈≠≤≥◊ﬁﬂıµ¶§ªº¹²³¼½¾±×÷Œœ]/u;
  const isAfterLower = /(?<=\p{Ll})\p{Lu}/u;
  return (
    [...text].filter((letter) => isOdd.test(letter)).length +
    (text.match(new RegExp(isAfterLower, 'gu'))?.length ?? 0)
  );
}
