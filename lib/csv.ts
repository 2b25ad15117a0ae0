/** CSV as every export writes it. Pure. */

/** A line with its end (RFC 4180), each cell in quotation marks. What somebody typed never begins a formula in a spreadsheet. */
export const csvLine = (cells: readonly (string | number | null)[]): string =>
  `${cells.map((cell) => quoted(cell === null ? '' : String(cell))).join(',')}\r\n`;

/** An apostrophe before =, +, -, @ and invisible beginnings keeps a cell text (OWASP, "CSV Injection"). */
function quoted(text: string): string {
  const safe = /^[\s]*[=+\-@]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
