import type { ListedPhoto, PhotoUsage } from '#db/index.ts';
import { photoAbilities } from '../access.ts';
import type { InLibraryAnswer, PhotoAnswer, PhotoDetailsAnswer } from '../answers.ts';
import type { Context } from '../context.ts';
import { presentHold } from '../holds/present.ts';
import { daysInBin } from './bin/days.rules.ts';
import { tidyParts } from './credit/parts.ts';
import { mayBeCropped } from './crops/crops.rules.ts';
import { previewPath } from './keys.ts';
import { rightNowOf } from './library/right-now.rules.ts';
import { alikeOf } from './likeness/alike.ts';
import { coloursIn } from './likeness/colours.rules.ts';
import { namesOf } from './present-small.ts';
import { sourceLabel } from './source-label.rules.ts';

/** One photo for screens and scripts, without its raw metadata. */
export async function presentPhoto(ctx: Context, row: ListedPhoto): Promise<PhotoAnswer> {
  const [answer] = await presentPhotos(ctx, [row]);
  if (!answer) throw new Error('A list of one row has one answer.');
  return { ...answer, alike: await alikeOf(ctx, row.id) };
}

/** Photos for a list, with the names of those who uploaded them: one look-up a person. */
export async function presentPhotos(ctx: Context, rows: ListedPhoto[]): Promise<PhotoAnswer[]> {
  const nameOf = await namesOf(
    ctx,
    rows.flatMap((row) => [row.createdBy, ...(row.binnedBy ? [row.binnedBy] : [])]),
  );
  const usage = await ctx.store.library.usage(rows.map((row) => row.id));
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
    ...inLibrary(row, nameOf, usage.get(row.id)),
    rightNow: rightNowOf(row.shown, ctx.clock.now()),
    ...detailsOf(row),
  }));
  return Promise.all(answers);
}

const unused: PhotoUsage = { uses: 0, lastUsedAt: null, publicIn: 0 };

const inLibrary = (
  row: ListedPhoto,
  nameOf: Map<string, string>,
  usage: PhotoUsage = unused,
): Omit<InLibraryAnswer, 'rightNow'> => ({
  headline: row.headline,
  colours: coloursIn(row.colours ?? 0),
  usage,
  bin:
    row.binnedAt === null
      ? null
      : {
          at: row.binnedAt,
          by: nameOf.get(row.binnedBy ?? '') ?? '',
          goesAt: row.binnedAt + daysInBin * 24 * 3_600_000,
        },
});

/** What the rules and the metadata say of it. */
const detailsOf = (row: ListedPhoto): PhotoDetailsAnswer => ({
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
  crops: row.crops,
  mayBeCropped: mayBeCropped(row),
});
