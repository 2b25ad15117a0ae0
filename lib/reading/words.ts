import { ar } from './words/ar.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { he } from './words/he.ts';
import { pt } from './words/pt.ts';
import { uk } from './words/uk.ts';

/** What the site itself says around its stories, in one language. */
export type Words = typeof en;

const known: Record<string, Words> = { ar, de, en, es, fr, he, pt, uk };

/** The words for a BCP 47 tag: "pt-BR" reads Portuguese; a language that nobody translated reads English. */
export const wordsFor = (language: string): Words => known[primary(language)] ?? en;

const rightToLeft = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'ks',
  'nqo',
  'ps',
  'sd',
  'ug',
  'ur',
  'yi',
]);
const rightToLeftScripts = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/** Which way a language is written: by the script that its tag names ("az-Arab"), else by the language. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const script = /^[a-z]+-([A-Za-z]{4})(?:-|$)/i.exec(language)?.[1];
  if (script) return rightToLeftScripts.has(titled(script)) ? 'rtl' : 'ltr';
  return rightToLeft.has(primary(language)) ? 'rtl' : 'ltr';
}

const latinless = /^(?:ar|be|bg|el|fa|he|hi|ja|ka|ko|mk|ru|sr|th|uk|ur|yi|zh)$/;

/** Whether our own font files have its letters; where not, asking for them early would be for nothing. */
export const isLatin = (language: string): boolean => !latinless.test(primary(language));

/** "{n} min read" with its blanks filled. */
export const filled = (sentence: string, values: Record<string, string | number>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

/** What stands before and after `{when}`, for a sentence with an element in it. */
export function around(sentence: string): [string, string] {
  const [before = '', after = ''] = sentence.split('{when}');
  return [before, after];
}

const primary = (language: string) => language.split('-')[0]?.toLowerCase() ?? '';
const titled = (script: string) => script.charAt(0).toUpperCase() + script.slice(1).toLowerCase();
