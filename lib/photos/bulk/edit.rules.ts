import type { Lease, PhotoCategory, PhotoRow } from '#db/index.ts';

/** What a bulk edit says of every chosen photo; parts that are left out change nothing. */
export type BulkChange = {
  creators?: { how: 'set' | 'add'; names: string[] } | undefined;
  credit?: { how: 'set' | 'add'; text: string } | undefined;
  /** "replace" puts `text` wherever `find` stands */
  caption?: { how: 'set' | 'before' | 'after' | 'replace'; text: string; find: string } | undefined;
  keywords?: { how: 'set' | 'add' | 'remove'; words: string[] } | undefined;
  category?: PhotoCategory | undefined;
  /** a right or a refusal that comes to those that the photo has */
  lease?: Omit<Lease, 'id'> | undefined;
};

export type EditedFields = Partial<
  Pick<PhotoRow, 'creators' | 'credit' | 'caption' | 'keywords' | 'category'>
>;

type Editable = Pick<PhotoRow, 'creators' | 'credit' | 'caption' | 'keywords' | 'category' | 'leases'>;

/** The fields of one photo that a bulk edit changes, as they will be: absolute, so that doing it twice adds nothing. Pure. */
export function editedFields(photo: Editable, change: BulkChange): EditedFields {
  const wanted: EditedFields = {};
  const { creators, credit, caption, keywords, category } = change;
  if (creators)
    wanted.creators = creators.how === 'set' ? creators.names : union(photo.creators, creators.names);
  if (credit) wanted.credit = credit.how === 'set' ? credit.text : addedCredit(photo.credit, credit.text);
  if (caption) wanted.caption = editedCaption(photo.caption, caption);
  if (keywords) wanted.keywords = editedWords(photo.keywords, keywords);
  if (category) wanted.category = category;
  return Object.fromEntries(
    Object.entries(wanted).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(photo[field as keyof EditedFields]),
    ),
  );
}

/** The photo's rights with the new one, or null when it has just that already. Pure. */
export function addedLease(
  photo: Pick<PhotoRow, 'leases'>,
  { lease }: BulkChange,
): Omit<Lease, 'id'>[] | null {
  if (!lease) return null;
  const held = photo.leases.map(({ id: _, ...rest }) => rest);
  return held.some((one) => sameLease(one, lease)) ? null : [...held, lease];
}

const sameLease = (a: Omit<Lease, 'id'>, b: Omit<Lease, 'id'>) =>
  a.effect === b.effect &&
  a.use === b.use &&
  a.from === b.from &&
  a.until === b.until &&
  a.note === b.note &&
  [...a.countries].sort().join() === [...b.countries].sort().join();

function editedCaption(before: string, { how, text, find }: NonNullable<BulkChange['caption']>): string {
  if (how === 'set') return text;
  if (how === 'replace') return find ? before.replaceAll(find, text) : before;
  if (!text) return before;
  if (how === 'before') return before.startsWith(text) ? before : [text, before].filter(Boolean).join(' ');
  return before.endsWith(text) ? before : [before, text].filter(Boolean).join(' ');
}

function editedWords(before: string[], { how, words }: NonNullable<BulkChange['keywords']>): string[] {
  if (how === 'set') return union([], words);
  if (how === 'add') return union(before, words);
  const gone = new Set(words.map(folded));
  return before.filter((word) => !gone.has(folded(word)));
}

/** The provider chain goes from near to far: what is added stands last. */
function addedCredit(before: string, text: string): string {
  const parts = before.split('/').map((part) => part.trim());
  return parts.some((part) => folded(part) === folded(text))
    ? before
    : [before, text].filter(Boolean).join('/');
}

/** Each once, whatever its capitals, in the order in which they came. */
function union(before: string[], more: string[]): string[] {
  const seen = new Set<string>();
  return [...before, ...more].filter((word) => !seen.has(folded(word)) && seen.add(folded(word)));
}

const folded = (word: string) => word.trim().toLocaleLowerCase('en');
