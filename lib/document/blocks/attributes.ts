import { invalid } from '../../errors.ts';

/** A check of one attribute's value. Throws Invalid with a sentence for a journalist. */
export type Check = (value: unknown) => void;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether the value has the form of an id of this newsroom. */
export const isId = (value: unknown): value is string => typeof value === 'string' && uuid.test(value);

/** The attribute is the id of a story or a photo. */
export const anId =
  (of: 'story' | 'photo'): Check =>
  (value) => {
    if (isId(value)) return;
    const which = of === 'photo' ? 'A photo' : 'A RELATED link';
    if (value === undefined || value === null || value === '') throw invalid(`${which} names no ${of}.`);
    throw invalid(`${which} names “${shown(value)}”, which is not the id of a ${of}.`);
  };

/** The attribute is text of at most so many characters. */
export const shortText =
  (what: string, atMost: number): Check =>
  (value) => {
    if (typeof value !== 'string') throw invalid(`The ${what} must be text; it is ${shown(value)}.`);
    if (value.length > atMost) throw invalid(`The ${what} is longer than ${atMost} characters.`);
  };

/** The attribute is one of these values. */
export const oneOf =
  (what: string, values: readonly (string | number)[]): Check =>
  (value) => {
    if (!values.includes(value as string)) {
      throw invalid(`The ${what} must be ${values.join(' or ')}; it is ${shown(value)}.`);
    }
  };

/** Any value, short enough to stand in a sentence. */
export function shown(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (typeof value === 'object') return 'a list of things';
  const text = String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
