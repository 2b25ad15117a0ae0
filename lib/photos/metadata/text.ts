/** One value as text: no NUL or other control characters, line ends as LF, composed letters, no space around. */
export function cleaned(text: string): string {
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
 * IIM bytes as text. Programs write UTF-8 whether or not they set the flag 1:90, and else the letters of the machine
 * that they ran on: a Mac's or Windows'.
 */
export function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const [mac, windows] = [
      new TextDecoder('macintosh').decode(bytes),
      new TextDecoder('windows-1252').decode(bytes),
    ];
    return oddity(mac) < oddity(windows) ? mac : windows;
  }
}

/** How many characters stand where no writer puts them: the wrong alphabet turns quotes and accents into such. */
function oddity(text: string): number {
  const isOdd = /[\u0080-\u009f¤¦¨¬¯´¸ˆ˜˘˙˚˛˝‰†‡ƒ∂∆∏∑Ω√∞∫≈≠≤≥◊ﬁﬂıµ¶§ªº¹²³¼½¾±×÷Œœ]/u;
  const isAfterLower = /(?<=\p{Ll})\p{Lu}/u;
  return (
    [...text].filter((letter) => isOdd.test(letter)).length +
    (text.match(new RegExp(isAfterLower, 'gu'))?.length ?? 0)
  );
}
