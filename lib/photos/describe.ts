import type { PhotoDetails, PhotoRow, Settings } from '#db/index.ts';
import { type CleanCaption, cleanCaption } from './captions/clean.ts';
import { creditLine } from './credit/credit-line.ts';
import { creditHouse } from './house.ts';
import type { PhotoFacts } from './metadata/read.ts';
import { printedLine } from './printed-line.ts';

/** The fields of a photo that the rules write; a person's edit of any of them is final. */
export type Described = Pick<
  PhotoRow,
  | 'creators'
  | 'credit'
  | 'mandatedCredit'
  | 'creditLine'
  | 'caption'
  | 'copyright'
  | keyof Omit<PhotoDetails, 'creditRulesUndone' | 'contentCredentials'>
>;

/** What is there already: fields that a person wrote stay, and rules that a person undid do nothing. */
export type Kept = Pick<PhotoRow, 'editedFields' | 'creditRulesUndone'> & Partial<Described>;

const untouched: Kept = { editedFields: [], creditRulesUndone: [] };
/** Rules that write the mandated wording: they rest where a person wrote it or took it away. */
const mandating = ['mandated wording', 'U.S. military line'];

/** The photo as its file and the house's rules describe it (NEWSROOM §8). Pure. */
export function describedPhoto(facts: PhotoFacts, settings: Settings, kept: Kept = untouched): Described {
  const wrote = (field: string) => kept.editedFields.includes(field);
  const line = creditLine({
    ...creditHouse(settings),
    ...facts,
    caption: facts.caption || facts.headline,
    mandated: wrote('mandatedCredit') ? (kept.mandatedCredit ?? '') : '',
    without: wrote('mandatedCredit') ? [...kept.creditRulesUndone, ...mandating] : kept.creditRulesUndone,
  });
  const creators = wrote('creators') ? (kept.creators ?? []) : line.creators;
  const credit = wrote('credit') ? (kept.credit ?? '') : line.credit;
  const mandatedCredit = line.mandated;
  const clean = cleanedCaption(facts, line);
  const said = facts.caption || facts.headline;
  return {
    creators,
    role: wrote('role') ? (kept.role ?? '') : line.role,
    credit,
    mandatedCredit,
    creditLine: printedLine({ creators, credit, mandatedCredit }, settings.creditSeparator),
    creditTrace: wrote('creators') && wrote('credit') ? [] : line.changes,
    caption: wrote('caption') ? (kept.caption ?? '') : clean.caption,
    captionBefore: clean.caption === said ? '' : said,
    copyright: wrote('copyright') ? (kept.copyright ?? '') : facts.copyright,
    restrictions: wrote('restrictions')
      ? (kept.restrictions ?? '')
      : restrictionsOf(facts, clean, line.mandated),
    keywords: wrote('keywords')
      ? (kept.keywords ?? [])
      : [...new Set([...facts.keywords, ...clean.keywords])],
    conditions: facts.conditions,
    licensors: facts.licensors,
    digitalSourceType: wrote('digitalSourceType') ? (kept.digitalSourceType ?? '') : facts.digitalSourceType,
    mediaTopics: facts.mediaTopics,
  };
}

type Line = { creators: string[]; chain: string[]; mandated: string };

/** The caption as the rules clean it: `only` "known" without asking, "all" as a suggestion. */
export const cleanedCaption = (
  facts: Pick<PhotoFacts, 'caption' | 'headline' | 'copyright' | 'source'>,
  line: Line,
  only: 'known' | 'all' = 'known',
): CleanCaption =>
  cleanCaption(facts.caption || facts.headline, { ...line, others: [facts.copyright, facts.source] }, only);

/** Usage terms, instructions that demand more than the credit, and what stood in the caption; each once, one a line. */
function restrictionsOf(facts: PhotoFacts, clean: CleanCaption, mandated: string): string {
  const isOnlyMandate =
    mandated !== '' &&
    facts.instructions.length < mandated.length + 40 &&
    facts.instructions.includes(mandated);
  const lines = [facts.usageTerms, isOnlyMandate ? '' : facts.instructions, ...clean.restrictions];
  return [...new Set(lines.map((text) => text.trim()).filter(Boolean))].join('\n');
}
