import { remembered } from '../credit/remembered.ts';
import { countriesNamed } from './countries.ts';
import type { Restriction, RightUse } from './rights.ts';

/** What was read as rules, and the sentences that only a person can read. */
export type ReadRestrictions = { rules: Restriction[]; unread: string[] };

type Reading = (phrase: string) => Restriction | Restriction[] | null;

/**
 * Reads a supplier's instructions into rules where they are regular (NEWSROOM §8: "TURKEY OUT", "NO ARCHIVES", "World
 * Rights Except Italy", "one time use", "usable only after 48 h"). What is not regular is answered as it is, for a person.
 */
export const readRestrictions = remembered((text: string): ReadRestrictions => {
  const rules: Restriction[] = [];
  const unread: string[] = [];
  for (const phrase of phrasesOf(text)) {
    const found = readings.map((read) => read(phrase)).find((answer) => answer !== null);
    if (found) rules.push(...[found].flat());
    else if (!saysNothing(phrase)) unread.push(phrase);
  }
  return { rules: once(rules), unread: [...new Set(unread)] };
});

const use: [RegExp, RightUse][] = [
  [/^(?:internet|online|web|website|digital|electronic)s?(?: use| media| usage)?$/i, 'site'],
  [/^social(?: media)?(?: use)?$/i, 'social'],
  [/^(?:print|magazines?|mags?|newspapers?|books?|tabloids?)(?: use| sales)?$/i, 'print'],
  [
    /^(?:commercial(?: use)?|advertis(?:ing|ement|ements)(?: campaigns?)?|ads?|marketing|promotion(?:al use)?s?|merchandis(?:e|ing)|(?:re)?sales?|third[- ]party sales)$/i,
    'promotion',
  ],
];
const useNamed = (name: string) => use.find(([pattern]) => pattern.test(name.trim()))?.[1] ?? null;

const list = (text: string) =>
  text
    .split(/\s*(?:,|;|\/|&|\band\b|\bor\b)\s*/i)
    .map((part) => part.trim())
    .filter(Boolean);

/** Every name of a list is a country, or the list is not one. */
function countriesIn(text: string): string[] | null {
  const found = list(text).map(countriesNamed);
  return found.length > 0 && found.every((codes) => codes.length > 0) ? [...new Set(found.flat())] : null;
}

const hoursIn: Record<string, number> = { h: 1, hr: 1, hour: 1, d: 24, day: 24, week: 168, month: 720 };
function hours(count: string, unit: string): number | null {
  const each = hoursIn[unit.toLowerCase().replace(/s$/, '')];
  const whole = Number(count);
  return each && whole > 0 && whole <= 10_000 ? whole * each : null;
}

const span = String.raw`(\d{1,5})[\s-]*(h|hrs?|hours?|d|days?|weeks?|months?)`;
const afterSpan = new RegExp(
  String.raw`^(?:(?:usable|for use|use|may be used|to be used|available|release[d]?)\s+)?(?:only\s+)?(?:after|from|not before)\s+${span}(?:\s+(?:of|after|from)\s.*)?$`,
  'i',
);
const untilSpan = new RegExp(
  String.raw`^(?:(?:no(?:t)?(?: for)? use|no usage|may not be used|not to be used|must not be used)\s+(?:after|beyond)|(?:for use |usable |to be used |use )?(?:only )?within|(?:for use |usable )?(?:only )?for|(?:valid|expires?)(?: for| after| in)?|(?:(?:mandatory )?kill|delete|remove) after)\s+${span}(?:\s+(?:of|after|from|only)\b.*)?$`,
  'i',
);
const bareSpan = new RegExp(String.raw`^${span}(?:\s+(?:only|license|licence|use|usage))?$`, 'i');

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** "12 January 2026", "January 12, 2026" or 2026-01-12, as 2026-01-12; null for a day that no calendar has. */
function dayIn(text: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const british = /^(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]+)\.?,? (\d{4})$/i.exec(text);
  const american = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(text);
  const month = (name = '') =>
    name.length < 3 ? 0 : months.findIndex((full) => full.startsWith(name.toLowerCase())) + 1;
  const [year, monthNumber, day] = iso
    ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
    : british
      ? [Number(british[3]), month(british[2]), Number(british[1])]
      : american
        ? [Number(american[3]), month(american[1]), Number(american[2])]
        : [0, 0, 0];
  if (!year || !monthNumber || !day) return null;
  const date = new Date(Date.UTC(year, monthNumber - 1, day));
  if (date.getUTCMonth() !== monthNumber - 1) return null;
  return date.toISOString().slice(0, 10);
}

const readings: Reading[] = [
  (text) => {
    const names = /^(.+?)\s+out$/i.exec(text)?.[1] ?? /^out(?:\s*:\s*|\s+(?:in\s+)?)(.+)$/i.exec(text)?.[1];
    if (!names) return null;
    const countries = countriesIn(names);
    if (countries) return { rule: 'countries out', countries, text };
    const uses = list(names).map(useNamed);
    return uses.every((each) => each !== null)
      ? uses.map((each) => ({ rule: 'not for', use: each, text }))
      : null;
  },
  (text) => {
    const names =
      /^(?:world(?:wide)?(?: rights?)?|all (?:countries|territories)|global)\s*,?\s*(?:\(?(?:except(?:ing|ion)?|excluding|excl\.?|ex|but not|without)(?: for| in)?)\s+(.+?)\)?$/i.exec(
        text,
      )?.[1] ??
      /^(?:no(?:t)?(?: for)? (?:use|sales?|distribution|rights)|not available|no usage)\s+in\s+(.+)$/i.exec(
        text,
      )?.[1];
    const countries = names ? countriesIn(names) : null;
    return countries && { rule: 'countries out', countries, text };
  },
  (text) => {
    const names =
      /^(?:(?:for )?(?:use|rights|sales?|available)\s+)?(?:only (?:in|for)|in)\s+(.+?)(?:\s+only)?$/i.exec(
        text,
      )?.[1] ?? /^(.+?)\s+(?:only|rights only|use only)$/i.exec(text)?.[1];
    const countries = names ? countriesIn(names) : null;
    return countries && { rule: 'only in countries', countries, text };
  },
  (text) =>
    /^(?:strictly )?(?:one|single|1)[\s-]*(?:time|off)(?:[\s-]*(?:use|usage|only|use only|editorial use(?: only)?))?$/i.test(
      text,
    )
      ? { rule: 'one story', text }
      : null,
  (text) =>
    /^(?:no|not for|do not|never)\s+(?:archiv(?:e|es|al|ing)|librar(?:y|ies))(?:\s+(?:use|usage|storage))?$|^archives? out$/i.test(
      text,
    )
      ? { rule: 'no archive', text }
      : null,
  (text) => {
    const [, count, unit] = afterSpan.exec(text) ?? [];
    const after = count && unit ? hours(count, unit) : null;
    return after ? { rule: 'opens after', hours: after, text } : null;
  },
  (text) => {
    const [, count, unit] = untilSpan.exec(text) ?? bareSpan.exec(text) ?? [];
    const after = count && unit ? hours(count, unit) : null;
    return after ? { rule: 'closes after', hours: after, text } : null;
  },
  (text) => {
    const date =
      /^(?:no(?:t)?(?: for)? (?:use|usage)|not to be used|may not be used|expires?|valid)\s*(?:after|until|till|on|:)?\s+(.+)$/i.exec(
        text,
      )?.[1] ??
      /^(?:(?:for )?(?:use|usable|available)\s+)?(?:only\s+)?(?:until|till)\s+(.+)$/i.exec(text)?.[1];
    const day = date ? dayIn(date) : null;
    return day ? { rule: 'closes on', day, text } : null;
  },
  (text) =>
    /^(?:for |restricted to |strictly )?editorial (?:use|purposes?)(?: only)?$/i.test(text)
      ? { rule: 'not for', use: 'promotion', text }
      : null,
  (text) => {
    const names = /^(?:no|not for(?: use (?:in|on))?|never(?: for)?)\s+(.+)$/i.exec(text)?.[1];
    const uses = names ? list(names).map((name) => useNamed(name.replace(/^(?:no|not for)\s+/i, ''))) : [];
    return uses.length > 0 && uses.every((each) => each !== null)
      ? uses.map((each) => ({ rule: 'not for', use: each, text }))
      : null;
  },
];

/** Sentences end at a full stop, a semicolon, a dash between spaces, a line's end or the asterisks of the wires. */
function phrasesOf(text: string): string[] {
  return text
    .slice(0, 20_000)
    .replace(/\b(U\.S\.A?\.?|U\.K\.)(?=\W|$)/gi, (name) => name.replaceAll('.', ''))
    .split(/[\r\n;|*]+|\.(?=\s|$)|\s+[-–—]{1,3}\s+|\b(?:restrictions?|special instructions?)\s*:/i)
    .flatMap(separated)
    .map((phrase) => phrase.replace(/^[\s,.:()[\]"“”]+|[\s,.:!()[\]"“”]+$/g, '').replace(/\s+/g, ' '))
    .filter(Boolean);
}

/** "FRANCE OUT, MAGAZINES OUT" and "NO MARKETING NO ADVERTISING" are two each; "OUT: FRANCE, ITALY" is one. */
function separated(phrase: string): string[] {
  return phrase
    .split(/(?<=\bout)\s*,?\s+(?=\S)|,\s*(?=no\b|not\b)|\s+(?=no [a-z]+)(?<!\band\s)(?<!\bor\s)/i)
    .map((part) => part.replace(/^(?:and|or)\s+/i, ''));
}

const saysNothing = (phrase: string) =>
  /^(?:mandatory credit|credit (?:line )?(?:required|mandatory)|none|n\/?a|no restrictions?|world(?:wide)?(?: rights)?)$/i.test(
    phrase,
  );

const once = (rules: Restriction[]): Restriction[] => [
  ...new Map(rules.map((rule) => [JSON.stringify({ ...rule, text: '' }), rule])).values(),
];
