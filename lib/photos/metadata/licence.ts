import type { Licensor } from '#db/index.ts';
import type { Block } from './blocks.ts';
import { cleaned, cleanedLine } from './text.ts';

/** What PLUS and IPTC's extension say of a photo's licence and making. */
export type Licence = {
  licensors: Licensor[];
  /** "credit required", "no cropping" … */
  conditions: string[];
  usageTerms: string;
  /** the last part of IPTC's address; empty when the file does not say */
  digitalSourceType: string;
  mediaTopics: string[];
};

/** PLUS vocabulary (ns.useplus.org/ldf/vocab) in words. */
const words: Record<string, string> = {
  'CR-COI': 'credit required, on the photo',
  'CR-CAI': 'credit required, next to the photo',
  'CR-CCA': 'credit required, in a list of credits',
  'AL-CRP': 'no cropping',
  'AL-FLP': 'no flipping',
  'AL-RET': 'no retouching',
  'AL-CLR': 'no colorization',
  'AL-DCL': 'no removal of colour',
  'AL-MRG': 'no merging with other images',
  'DP-LIC': 'copies only as licensed',
  'DP-NDC': 'no copies',
  'DP-NOD': 'no copies',
  'DMI-PROHIBITED': 'no data mining',
  'DMI-PROHIBITED-AIMLTRAINING': 'no training of AI',
  'DMI-PROHIBITED-GENAIMLTRAINING': 'no training of generative AI',
  'DMI-PROHIBITED-EXCEPTSEARCHENGINEINDEXING': 'no data mining but by search engines',
  'DMI-SEECONSTRAINT': 'data mining: see the other conditions',
  'MR-LMR': 'model release is limited or incomplete',
  'PR-LPR': 'property release is limited or incomplete',
};

const vocabulary = [
  ...['CreditLineRequired', 'ImageAlterationConstraints', 'ImageDuplicationConstraints', 'DataMining'],
  ...['ModelReleaseStatus', 'PropertyReleaseStatus'],
];
const freeText = ['OtherConditions', 'OtherConstraints'];
const mostLicensors = 5;

/** The licence that an XMP block describes. */
export function licenceOf(xmp: Block): Licence {
  const codes = vocabulary.flatMap((name) => all(xmp[name])).map((code) => code.split(/[/:]/u).at(-1) ?? '');
  const conditions = codes.flatMap((code) => (Object.hasOwn(words, code) ? (words[code] ?? []) : []));
  return {
    licensors: licensorsIn(xmp),
    conditions: [...new Set([...conditions, ...freeText.flatMap((name) => all(xmp[name]))])].slice(0, 20),
    usageTerms: cleaned(all(xmp.UsageTerms).join('\n')).slice(0, 4000),
    digitalSourceType: sourceType(all(xmp.DigitalSourceType)[0] ?? ''),
    mediaTopics: topicsIn(xmp),
  };
}

function licensorsIn(xmp: Block): Licensor[] {
  const found: Licensor[] = [];
  if (!has(xmp, 'Licensor[1]/')) return found;
  for (let at = 1; at <= mostLicensors; at++) {
    const of = (part: string) =>
      cleanedLine(all(xmp[`Licensor[${at}]/Licensor${part}`])[0] ?? '').slice(0, 300);
    const licensor = {
      name: of('Name'),
      id: of('ID'),
      url: of('URL'),
      email: of('Email'),
      phone: of('Telephone1'),
    };
    if (Object.values(licensor).some(Boolean)) found.push(licensor);
  }
  return found;
}

/** Names before codes: "CvTermName" of what the photo is about, else the Media Topic's number. */
function topicsIn(xmp: Block): string[] {
  const found: string[] = [];
  if (!has(xmp, 'AboutCvTerm[1]/')) return found;
  for (let at = 1; at <= 20; at++) {
    const [name] = all(xmp[`AboutCvTerm[${at}]/CvTermName`]);
    const [id] = all(xmp[`AboutCvTerm[${at}]/CvTermId`]);
    const topic = cleanedLine(name ?? id ?? '').slice(0, 200);
    if (topic) found.push(topic);
  }
  return [...new Set(found)];
}

/** "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia" → "trainedAlgorithmicMedia" */
const sourceType = (address: string): string =>
  /(?:^|digitalsourcetype[/:])([a-zA-Z]{3,60})$/u.exec(address.trim())?.[1] ?? '';

const has = (xmp: Block, beginning: string): boolean =>
  Object.keys(xmp).some((name) => name.startsWith(beginning));

const all = (value: string | string[] | undefined): string[] =>
  (Array.isArray(value) ? value : [value ?? '']).filter(Boolean);
