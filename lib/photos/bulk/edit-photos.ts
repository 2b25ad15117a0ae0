import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { PhotoRow, Settings } from '#db/index.ts';
import { canPhoto, signedIn } from '../../access.ts';
import type { PhotoEditAnswer, PhotoEditsAnswer } from '../../answers.ts';
import { refusedRow } from '../../audit/refused-row.ts';
import type { Context } from '../../context.ts';
import { NewsroomError } from '../../errors.ts';
import { newId } from '../../ids.ts';
import { parseInput } from '../../input.ts';
import { changePhoto } from '../change-photo.ts';
import { photoCategories } from '../library/filter.rules.ts';
import { printedLine } from '../printed-line.ts';
import { leaseSchema, setRights } from '../set-rights.ts';
import { addedLease, type BulkChange, editedFields } from './edit.rules.ts';
import { leaseInWords, spokenList } from './words.rules.ts';

const mostAtOnce = 500;

const line = z.string().trim().max(500, 'may have 500 characters');
const text = z.string().max(16_000, 'may have 16,000 characters');
const words = z
  .array(z.string().trim().min(1).max(200, 'may have 200 characters'))
  .max(100, 'may have 100 entries');

const change = z
  .object({
    creators: z.object({ how: z.enum(['set', 'add']), names: z.array(line.min(1)).max(20) }).optional(),
    credit: z.object({ how: z.enum(['set', 'add']), text: line }).optional(),
    caption: z
      .object({
        how: z.enum(['set', 'before', 'after', 'replace']),
        text,
        find: text.default(''),
      })
      .refine(({ how, find }) => how !== 'replace' || find !== '', {
        path: ['find'],
        message: 'Say which words shall be replaced.',
      })
      .optional(),
    keywords: z.object({ how: z.enum(['set', 'add', 'remove']), words }).optional(),
    category: z.enum(photoCategories).optional(),
    lease: leaseSchema.optional(),
  })
  .refine((given) => Object.values(given).some((part) => part !== undefined), {
    message: 'Say what shall change.',
  });

export const previewEditsInput = z.object({
  ids: z
    .array(z.uuid())
    .min(1, 'Choose at least one photo.')
    .max(mostAtOnce, `At most ${mostAtOnce} photos at once.`),
  change,
});

export const editPhotosInput = z.object({
  /** photos with the `seen` of their preview */
  edits: z
    .array(z.object({ id: z.uuid(), seen: z.string().max(100) }))
    .min(1, 'Choose at least one photo.')
    .max(mostAtOnce, `At most ${mostAtOnce} photos at once.`),
  change,
});

const goneSentence = 'This photo is gone or in the bin.';
const movedSentence = 'Somebody changed this photo since the preview. Look at the preview again.';

/** What a bulk edit would do to each photo, and where it would be refused and why. Changes nothing. */
export async function previewEdits(ctx: Context, input: unknown): Promise<PhotoEditsAnswer> {
  signedIn(ctx.actor);
  const { ids, change } = parseInput(previewEditsInput, input);
  const settings = await ctx.store.masthead.settings();
  const rows = new Map((await ctx.store.photos.byIds(ids)).map((row) => [row.id, row]));
  return counted([...new Set(ids)].map((id) => previewOf(ctx, id, rows.get(id), change, settings)));
}

/**
 * Does what the preview showed, each photo by its normal verb with its permission, audit row and a person's last word. A
 * photo that is no longer as it was seen is refused; one that is refused stops no other.
 */
export async function editPhotos(ctx: Context, input: unknown): Promise<PhotoEditsAnswer> {
  signedIn(ctx.actor);
  const { edits, change } = parseInput(editPhotosInput, input);
  const settings = await ctx.store.masthead.settings();
  const items: PhotoEditAnswer[] = [];
  for (const [id, seen] of new Map(edits.map((edit) => [edit.id, edit.seen]))) {
    const row = (await ctx.store.photos.byIds([id]))[0];
    const now = previewOf(ctx, id, row, change, settings);
    if (!row || now.changes.length === 0) items.push(now);
    else if (now.seen !== seen) items.push({ ...now, changes: [], refused: movedSentence });
    else items.push({ ...now, ...(await done(ctx, row, change)) });
  }
  return counted(items);
}

/** Nothing where it went well; else why not, and that nothing changed. */
async function done(ctx: Context, row: PhotoRow, change: BulkChange): Promise<Partial<PhotoEditAnswer>> {
  const { id } = row;
  try {
    const fields = editedFields(row, change);
    const leases = addedLease(row, change);
    if (Object.keys(fields).length > 0) await changePhoto(ctx, { id, ...fields });
    if (leases) await setRights(ctx, { id, leases });
    return {};
  } catch (error) {
    return { changes: [], refused: await refusalOf(ctx, id, error) };
  }
}

async function refusalOf(ctx: Context, id: string, error: unknown): Promise<string> {
  if (error instanceof NewsroomError) {
    const request = { method: 'POST', url: `${ctx.config.url}/api/newsroom/photos/${id}` };
    if (error.kind === 'NotAllowed') await ctx.store.audit.add(refusedRow(ctx, request, error));
    return error.message;
  }
  const reference = newId(ctx.clock.now());
  ctx.log.error({ reference, id, error: String(error) }, 'one of many edits failed');
  return `Something went wrong here. Reference: ${reference}`;
}

function previewOf(
  ctx: Context,
  id: string,
  row: PhotoRow | undefined,
  change: BulkChange,
  settings: Settings,
): PhotoEditAnswer {
  if (!row || row.binnedAt !== null || row.purpose === 'logo')
    return { id, fileName: row?.fileName ?? '', changes: [], refused: goneSentence, seen: '' };
  const fields = editedFields(row, change);
  const leases = addedLease(row, change);
  const refused = refusalBefore(ctx, row, fields, leases !== null);
  const shown = { id, fileName: row.fileName, seen: seenOf(row) };
  if (refused) return { ...shown, changes: [], refused };
  const changes = Object.entries(fields).map(([field, after]) => ({
    field,
    before: spokenList(row[field as keyof typeof fields]),
    after: spokenList(after),
  }));
  const after = printedLine({ ...row, ...fields }, settings.creditSeparator);
  if (after !== row.creditLine) changes.push({ field: 'creditLine', before: row.creditLine, after });
  const { lease } = change;
  if (leases && lease)
    changes.push({
      field: 'lease',
      before: row.leases.length === 0 ? '' : `${row.leases.length} already`,
      after: leaseInWords(lease, settings.zone),
    });
  return { ...shown, changes, refused: '' };
}

function refusalBefore(ctx: Context, row: PhotoRow, fields: object, setsLease: boolean): string {
  const { category, ...described } = fields as Partial<PhotoRow>;
  if ((category !== undefined || setsLease) && !canPhoto(ctx.actor, 'set rights', row))
    return 'Category and rights are set by editors.';
  if (Object.keys(described).length > 0 && !canPhoto(ctx.actor, 'describe photo', row))
    return 'You may describe only photos that you brought.';
  if ((described.caption?.length ?? 0) > 16_000) return 'The caption would have more than 16,000 characters.';
  if ((described.creators?.length ?? 0) > 20) return 'It would name more than 20 photographers.';
  if ((described.credit?.length ?? 0) > 500) return 'The credit would have more than 500 characters.';
  if ((described.keywords?.length ?? 0) > 200) return 'It would have more than 200 keywords.';
  return '';
}

/** A photo that says the same again is the one that was seen. */
function seenOf({ creators, credit, mandatedCredit, caption, keywords, category, leases }: PhotoRow): string {
  const said = JSON.stringify([creators, credit, mandatedCredit, caption, keywords, category, leases]);
  return createHash('sha256').update(said).digest('base64url').slice(0, 22);
}

const counted = (items: PhotoEditAnswer[]): PhotoEditsAnswer => ({
  items,
  changed: items.filter(({ changes, refused }) => !refused && changes.length > 0).length,
  unchanged: items.filter(({ changes, refused }) => !refused && changes.length === 0).length,
  refused: items.filter(({ refused }) => refused).length,
});
