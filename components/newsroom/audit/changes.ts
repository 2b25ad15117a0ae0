/** What an audit line tells beside its sentence: fields before and after, and facts that did not change anything. Pure. */
export type Told = { changes: Change[]; facts: { name: string; value: string }[] };
export type Change = { field: string; before: string; after: string };

/** Never twice: what the sentence names already, what a change says, and ids, which say nothing to people, are left out. */
export function toldBy(action: string, detail: Record<string, unknown>, subjectName: string | null): Told {
  const { before, after, from, to, method, path, ...rest } = detail;
  const changes = [...changesBetween(before, after), ...(from || to ? [moved(action, from, to)] : [])];
  const said = new Set([subjectName ?? '', ...changes.flatMap((change) => [change.before, change.after])]);
  const asked = method && path ? { request: `${method} ${path}` } : path ? { address: path } : {};
  const facts = Object.entries({ ...rest, ...asked }).flatMap(([name, value]) => {
    const text = inWords(value);
    if (text === '' || said.has(text) || /(^id|Id|Ids)$/.test(name)) return [];
    said.add(text);
    return [{ name: spaced(name), value: text }];
  });
  return { changes, facts };
}

/** What "from" and "to" are of; of a story its state. */
const movedFields: Record<string, string> = { 'change role': 'role', 'export audit': 'days' };

const moved = (action: string, from: unknown, to: unknown): Change => ({
  field: movedFields[action] ?? 'state',
  before: inWords(from),
  after: inWords(to),
});

function changesBetween(before: unknown, after: unknown): Change[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((name) => {
    const change = { field: spaced(name), before: inWords(old[name]), after: inWords(now[name]) };
    return change.before === change.after ? [] : [change];
  });
}

const fieldsOf = (value: unknown): Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : value === undefined || value === null
      ? {}
      : { value };

/** "authorIds" is "author ids". */
const spaced = (name: string) =>
  name.replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);

function inWords(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map(inWords).filter(Boolean).join(', ');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([name, inner]) => [name, inWords(inner)])
      .filter(([, text]) => text !== '')
      .map(([name, text]) => `${spaced(name as string)} ${text}`)
      .join(', ');
  return String(value);
}
