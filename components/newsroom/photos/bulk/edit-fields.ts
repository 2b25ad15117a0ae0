import type { BulkChange } from '#lib/photos/bulk/edit.rules.ts';
import { photoCategories } from '#lib/photos/library/filter.rules.ts';
import { resolveWallTime } from '#lib/schedule/wall-time.ts';
import { namesIn } from '../pictures.ts';

/** The form of a bulk edit: "leave" changes nothing. */
export type EditFields = {
  creatorsHow: string;
  creators: string;
  creditHow: string;
  credit: string;
  captionHow: string;
  caption: string;
  find: string;
  keywordsHow: string;
  keywords: string;
  category: string;
  leaseHow: string;
  leaseUse: string;
  leaseFrom: string;
  leaseUntil: string;
};

export const nothingYet: EditFields = {
  creatorsHow: 'leave',
  creators: '',
  creditHow: 'leave',
  credit: '',
  captionHow: 'leave',
  caption: '',
  find: '',
  keywordsHow: 'leave',
  keywords: '',
  category: 'leave',
  leaseHow: 'leave',
  leaseUse: 'any',
  leaseFrom: '',
  leaseUntil: '',
};

/** What the form asks for, or a sentence that says what is missing. Pure: the zone is the newsroom's. */
export function changeFrom(fields: EditFields, zone: string): BulkChange | string {
  const change: BulkChange = {};
  const names = namesIn(fields.creators);
  if (fields.creatorsHow !== 'leave') {
    if (fields.creatorsHow === 'add' && names.length === 0) return 'Write whom to add as photographer.';
    change.creators = { how: fields.creatorsHow === 'add' ? 'add' : 'set', names };
  }
  if (fields.creditHow !== 'leave') {
    const text = fields.credit.trim();
    if (fields.creditHow === 'add' && !text) return 'Write what to add to the credit.';
    change.credit = { how: fields.creditHow === 'add' ? 'add' : 'set', text };
  }
  if (fields.captionHow !== 'leave') {
    const how = fields.captionHow as NonNullable<BulkChange['caption']>['how'];
    if (how === 'replace' && !fields.find) return 'Write which words of the captions shall be replaced.';
    if ((how === 'before' || how === 'after') && !fields.caption.trim())
      return 'Write what to add to the captions.';
    change.caption = {
      how,
      text: how === 'replace' ? fields.caption : fields.caption.trim(),
      find: fields.find,
    };
  }
  if (fields.keywordsHow !== 'leave') {
    const words = fields.keywords
      .split(/[,;\n]/)
      .map((word) => word.trim())
      .filter(Boolean);
    if (fields.keywordsHow !== 'set' && words.length === 0) return 'Write the keywords.';
    change.keywords = { how: fields.keywordsHow as NonNullable<BulkChange['keywords']>['how'], words };
  }
  const category = photoCategories.find((one) => one === fields.category);
  if (category) change.category = category;
  if (fields.leaseHow !== 'leave') {
    const from = momentOf(fields.leaseFrom, zone);
    const until = momentOf(fields.leaseUntil, zone);
    if (typeof from === 'string') return from;
    if (typeof until === 'string') return until;
    if (from !== null && until !== null && until <= from) return 'The right ends before it begins.';
    change.lease = {
      effect: fields.leaseHow === 'deny' ? 'deny' : 'allow',
      use: fields.leaseUse as NonNullable<BulkChange['lease']>['use'],
      from,
      until,
      countries: [],
      note: '',
    };
  }
  return Object.keys(change).length === 0 ? 'Choose what shall change.' : change;
}

function momentOf(local: string, zone: string): number | null | string {
  if (!local) return null;
  const resolved = resolveWallTime({ local, zone });
  return resolved.ok
    ? resolved.at
    : 'This time is skipped or comes twice when the clocks change. Choose another.';
}
