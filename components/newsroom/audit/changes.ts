import type { AuditAnswer } from '#lib/answers.ts';

/** What an audit line tells beside its sentence: fields before and after, and facts that did not change anything. Pure. */
export type Told = { changes: Change[]; facts: { name: string; value: string }[] };
export type Change = { field: string; before: string; after: string };

/** How a moment is said: in the newsroom's zone. */
type InTime = (at: number) => string;

/** Never twice: what the sentence names already, what a change says, and ids, which say nothing to people, are left out. */
export function toldBy(
  { action, detail, subjectName }: Pick<AuditAnswer, 'action' | 'detail' | 'subjectName'>,
  inTime: InTime,
): Told {
  const { before, after, from, to, method, path, ...rest } = detail;
  const hasMoved = from !== undefined && to !== undefined;
  const field = movedFields[action] ?? 'state';
  const changes = [
    ...changesBetween(before, after, inTime),
    ...(hasMoved ? [{ field, before: inWords(field, from, inTime), after: inWords(field, to, inTime) }] : []),
  ];
  const said = new Set([subjectName ?? '', ...changes.flatMap((change) => [change.before, change.after])]);
  const asked = method && path ? { request: `${method} ${path}` } : path ? { address: path } : {};
  const all = { ...rest, ...(hasMoved ? {} : { from, to }), ...asked };
  const facts = Object.entries(all).flatMap(([name, value]) => {
    const text = inWords(name, value, inTime);
    if (text === '' || said.has(text) || isId(name)) return [];
    said.add(text);
    return [{ name: spaced(name), value: text }];
  });
  return { changes, facts };
}

/** What "from" and "to" are of; of a story its state. */
const movedFields: Record<string, string> = { 'change role': 'role', 'export audit': 'days' };

function changesBetween(before: unknown, after: unknown, inTime: InTime): Change[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((name) => {
    const change = {
      field: spaced(name),
      before: inWords(name, old[name], inTime),
      after: inWords(name, now[name], inTime),
    };
    return change.before === change.after || isId(name) ? [] : [change];
  });
}

const fieldsOf = (value: unknown): Record<string, unknown> => {
  if (value === undefined || value === null) return {};
  return typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : { value };
};

const isId = (name: string) => /(^id|Id|Ids)$/.test(name);

/** "dueAt" is "due at". */
const spaced = (name: string) =>
  name.replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);

const isoTime = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** A bare number is a moment by its name; "from" and "until" are also used for counts, which never reach a moment's size. */
const isMoment = (name: string, value: number) =>
  /(^at|At)$/.test(name) || (/^(from|until)$/.test(name) && value > 100_000_000_000);

function inWords(name: string, value: unknown, inTime: InTime): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number' && isMoment(name, value)) return inTime(value);
  if (typeof value === 'string' && isoTime.test(value)) return inTime(Date.parse(value));
  if (Array.isArray(value))
    return value
      .map((each) => inWords(name, each, inTime))
      .filter(Boolean)
      .join(', ');
  if (typeof value === 'object')
    return Object.entries(value)
      .filter(([inner]) => !isId(inner))
      .map(([inner, each]) => [inner, inWords(inner, each, inTime)])
      .filter(([, text]) => text !== '')
      .map(([inner, text]) => `${spaced(inner as string)} ${text}`)
      .join(', ');
  return String(value);
}
