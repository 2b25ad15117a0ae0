import type { CreditRulesAnswer } from '#lib/answers.ts';

type Staff = CreditRulesAnswer['staffPhotographers'];

/** Names as lines of a text box, and back. */
export const linesOf = (names: readonly string[]): string => names.join('\n');

export const namesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((name) => name.trim())
    .filter(Boolean);

/** "Ida Holm, 2019-01-01, 2024-06-30"; a day that is left out has no end. */
export const staffLines = (staff: Staff): string =>
  staff
    .map(({ name, from, until }) =>
      [name, ...(from || until ? [from ?? ''] : []), ...(until ? [until] : [])].join(', '),
    )
    .join('\n');

export const staffIn = (text: string): Staff =>
  namesIn(text).map((line) => {
    // A name may have a comma ("Holm, Jr."): only days at the end are days.
    const [, name = line, from = '', until = ''] =
      /^(.*?)(?:,\s*(\d[\d-]*)?\s*)?(?:,\s*(\d[\d-]*)\s*)?$/u.exec(line) ?? [];
    return { name: name.trim(), from: from || null, until: until || null };
  });
