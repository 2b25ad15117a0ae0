/**
 * The byline as the partner wants it: `{authors}` stands for the names; a form without it replaces them.
 * An empty form prints the names alone; without names the partner's name stands.
 */
export function partnerByline(form: string, partnerName: string, authors: string[]): string {
  const names = joinNames(authors);
  if (form.trim() === '') return names || partnerName;
  if (!form.includes('{authors}')) return form.trim();
  if (names === '') return partnerName;
  return form.replaceAll('{authors}', names).trim();
}

/** "Ann", "Ann and Ben", "Ann, Ben and Cem" */
export function joinNames(names: string[]): string {
  if (names.length < 2) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
