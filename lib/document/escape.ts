// Characters that XML 1.0 §2.2 forbids; one of them makes a whole feed unreadable.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text as it may stand between tags of HTML or XML. */
export function escapeText(text: string): string {
  return text.replace(forbidden, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Text as it may stand in a double-quoted attribute. */
export function attribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}
