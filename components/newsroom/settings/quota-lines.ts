import type { PhotoRulesAnswer } from '#lib/answers.ts';

type Quotas = PhotoRulesAnswer['photoQuotas'];

/** Quotas as lines of text: "Getty Images, 250". */
export const quotaLines = (quotas: Quotas): string =>
  quotas.map(({ supplier, perMonth }) => `${supplier}, ${perMonth}`).join('\n');

/** And back; a line without a number asks the server, which refuses it with a sentence. */
export const quotasIn = (text: string): Quotas =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [, supplier = line, number = ''] = /^(.*?)[\s,;:]+(\d+)$/.exec(line) ?? [];
      return { supplier, perMonth: number === '' ? -1 : Number(number) };
    });
