/**
 * The caption without the credit that an agency wrote behind it in parentheses, when it is word for word the line that
 * is printed below it anyway (NEWSROOM §8, "caption cleaning"). Any other caption comes back byte for byte. Idempotent.
 */
export function withoutPrintedCredit(caption: string, creditLine: string): string {
  const suffix = `(${creditLine})`;
  const trimmed = caption.trimEnd();
  if (creditLine === '' || !trimmed.endsWith(suffix)) return caption;
  const rest = trimmed.slice(0, -suffix.length).trimEnd();
  return rest === '' ? caption : withoutPrintedCredit(rest, creditLine);
}
