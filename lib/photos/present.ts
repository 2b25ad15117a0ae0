import type { PhotoRow } from '#db/index.ts';
import { photoAbilities } from '../access.ts';
import type { PhotoAnswer, PhotoDetailsAnswer } from '../answers.ts';
import type { Context } from '../context.ts';
import { presentHold } from '../holds/present.ts';
import { tidyParts } from './credit/parts.ts';
import { previewPath } from './keys.ts';
import { sourceLabel } from './source-label.rules.ts';

/** One photo for screens and scripts, without its raw metadata. */
export async function presentPhoto(ctx: Context, row: PhotoRow): Promise<PhotoAnswer> {
  const [answer] = await presentPhotos(ctx, [row]);
  if (!answer) throw new Error('A list of one row has one answer.');
  return answer;
}

/** Photos for a list, with the names of those who uploaded them: one look-up a person. */
export async function presentPhotos(ctx: Context, rows: PhotoRow[]): Promise<PhotoAnswer[]> {
  const ids = [...new Set(rows.map((row) => row.createdBy))];
  const people = await Promise.all(ids.map((id) => ctx.store.people.byId(id)));
  const nameOf = new Map(people.flatMap((person) => (person ? [[person.id, person.name] as const] : [])));
  const holds = await ctx.store.holds.open(
    'photo',
    rows.map((row) => row.id),
  );
  const answers = rows.map(async (row) => ({
    id: row.id,
    fileName: row.fileName,
    creditLine: row.creditLine,
    caption: row.caption,
    alt: row.alt,
    creators: row.creators,
    credit: row.credit,
    mandatedCredit: row.mandatedCredit,
    copyright: row.copyright,
    category: row.category,
    rights: { category: row.category },
    takenAt: row.takenAt,
    width: row.width,
    height: row.height,
    bytes: row.bytes,
    mime: row.mime,
    thumbhash: row.thumbhash,
    renditions: row.renditions,
    previewUrl: previewPath(row.id, '{width}'),
    createdBy: { id: row.createdBy, name: nameOf.get(row.createdBy) ?? '' },
    createdAt: row.createdAt,
    hold: await presentHold(ctx, holds.get(row.id) ?? null),
    abilities: photoAbilities(ctx.actor, row),
    ...detailsOf(row),
  }));
  return Promise.all(answers);
}

/** What the rules and the metadata say of it. */
const detailsOf = (row: PhotoRow): PhotoDetailsAnswer => ({
  role: row.role,
  chain: tidyParts(row.credit),
  restrictions: row.restrictions,
  conditions: row.conditions,
  licensors: row.licensors,
  digitalSourceType: row.digitalSourceType,
  sourceLabel: sourceLabel(row.digitalSourceType),
  mediaTopics: row.mediaTopics,
  keywords: row.keywords,
  contentCredentials: row.contentCredentials,
  creditTrace: row.creditTrace,
  creditRulesUndone: row.creditRulesUndone,
  captionBefore: row.captionBefore,
  editedFields: row.editedFields,
  focal: row.focal,
});
