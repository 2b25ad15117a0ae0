import { open, rm } from 'node:fs/promises';
import type { PhotoCategory, PhotoRow } from '#db/index.ts';
import { auditRow } from '../audit/row.ts';
import type { Actor, Context } from '../context.ts';
import { newId } from '../ids.ts';
import { jobOf } from '../jobs/runner.ts';
import { outOfBin } from './bin/out-of-bin.ts';
import { type Described, describedPhoto } from './describe.ts';
import { describingBytes } from './describing-bytes.ts';
import { kindOfHeif } from './heif.ts';
import { originalKey } from './keys.ts';
import { headLength, kindOf } from './kind.ts';
import { firstFormat, firstWidthOf, isComplete, widthsToAdd } from './ladder.rules.ts';
import { oneAtATime } from './lane.ts';
import { keepLook } from './likeness/keep-look.ts';
import { lookOf } from './likeness/look.ts';
import { readMetadata } from './metadata/read.ts';
import type { Incoming } from './receive.ts';
import { removeOriginal, removeRenditions } from './remove-files.ts';
import { makeRenditions, openFirst, type Picture, thumbhashOf } from './renditions.ts';
import { houseRights, rightsToKeep } from './rights/kept.ts';
import { suggestedFocal } from './suggested-focal.ts';
import { watchRight } from './watch-right.ts';

/**
 * Makes a photo of a file that has arrived: looks at its bytes, reads what it says about itself, makes the first
 * renditions and keeps the original as it is. The same bytes again are the photo that is there. A refused file leaves
 * nothing behind. Throws Invalid with a sentence.
 */
export async function takeIn(
  ctx: Context,
  actor: Actor,
  incoming: Incoming,
): Promise<{ photo: PhotoRow; isNew: boolean }> {
  try {
    const known = await ctx.store.photos.bySha256(incoming.sha256, incoming.purpose);
    if (known) return { photo: await finishLater(ctx, await outOfBin(ctx, known)), isNew: false };
    const kind = kindOf(await headOf(incoming.path));
    const mime = kind === 'image/heic' ? await kindOfHeif(incoming.path) : kind;
    // Both hold much of the file at once.
    return await oneAtATime(async () => keep(ctx, await described(ctx, actor, incoming, mime), incoming));
  } finally {
    await rm(incoming.path, { force: true });
  }
}

/** The row as the file describes it, without what only the pixels tell. */
async function described(ctx: Context, actor: Actor, incoming: Incoming, mime: string): Promise<PhotoRow> {
  const now = ctx.clock.now();
  const { facts, raw, contentCredentials } = readMetadata(await describingBytes(incoming.path, mime), now);
  const settings = await ctx.store.masthead.settings();
  const fields = describedPhoto(facts, settings);
  const category = categoryOf(fields);
  const { takenAt } = facts;
  const { purpose } = incoming;
  const rights = { ...fields, category, takenAt, purpose, createdAt: now, leases: [], limits: [] };
  return {
    id: newId(now),
    sha256: incoming.sha256,
    purpose,
    fileName: incoming.fileName,
    mime,
    bytes: incoming.bytes,
    width: 0,
    height: 0,
    raw,
    ...fields,
    alt: facts.alt,
    headline: facts.headline,
    colours: null,
    likeness: null,
    binnedAt: null,
    binnedBy: null,
    category,
    takenAt,
    thumbhash: '',
    renditions: [],
    editedFields: [],
    leases: [],
    ...rightsToKeep(rights, houseRights(settings)),
    focal: null,
    crops: {},
    cuts: [],
    sourceUrl: incoming.sourceUrl ?? '',
    contentCredentials,
    creditRulesUndone: [],
    createdBy: actor.id,
    createdAt: now,
    updatedAt: now,
  };
}

/** Files first and the row last, so that a row never names a file that is not there. */
async function keep(
  ctx: Context,
  described: PhotoRow,
  incoming: Incoming,
): Promise<{ photo: PhotoRow; isNew: boolean }> {
  const picture = await openFirst(incoming.path);
  const { width, height } = picture;
  try {
    const widths = [firstWidthOf(width, height)];
    const renditions = await makeRenditions(ctx.files, picture, described, widths, [firstFormat]);
    const photo = { ...described, width, height, renditions, ...(await seenIn(picture)) };
    await ctx.files.adopt(originalKey(photo.sha256), incoming.path);
    const subject = { kind: 'photo', id: photo.id } as const;
    const { fileName, sha256, sourceUrl } = photo;
    const detail = { fileName, sha256, ...(sourceUrl ? { sourceUrl } : {}) };
    const audit = auditRow(ctx, 'upload photo', subject, detail);
    const { by } = incoming;
    const row = by ? { ...audit, actorName: by } : audit;
    const { outcome, photo: kept } = await ctx.store.photos.add(photo, row);
    if (outcome === 'exists') await removeRenditions(ctx.files, photo.id);
    const known = outcome === 'exists' ? await outOfBin(ctx, kept) : await lookedAt(ctx, kept, picture);
    return { photo: await finishLater(ctx, known), isNew: outcome === 'added' };
  } catch (error) {
    await removeRenditions(ctx.files, described.id);
    await removeOriginal(ctx, described.sha256);
    throw error;
  }
}

/** What only the pixels tell. */
const seenIn = async (picture: Picture): Promise<Pick<PhotoRow, 'thumbhash' | 'focal'>> => ({
  thumbhash: await thumbhashOf(picture),
  focal: await suggestedFocal(picture),
});

/** With its colours, and the photos that look like it found. */
async function lookedAt(ctx: Context, photo: PhotoRow, picture: Picture): Promise<PhotoRow> {
  if (photo.purpose === 'logo') return photo;
  const look = { ...(await lookOf(picture)), headline: photo.headline };
  await keepLook(ctx, photo.id, look);
  return { ...photo, ...look };
}

/** Asks for the renditions that are missing; an edition that needs them sooner makes them itself. */
async function finishLater(ctx: Context, photo: PhotoRow): Promise<PhotoRow> {
  await watchRight(ctx, photo);
  if (!isComplete(photo) || widthsToAdd(photo).length > 0)
    await ctx.store.jobs.add(jobOf(ctx, 'finish photo', { photoId: photo.id }));
  return photo;
}

async function headOf(place: string): Promise<Buffer> {
  const file = await open(place);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headLength), 0, headLength, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** A first guess for the desk to correct: who names a provider sells the photo, who names nobody made it here. */
function categoryOf({ credit, role }: Described): PhotoCategory {
  if (role === 'pool' || /\bpool\b/i.test(credit)) return 'pool';
  if (role === 'handout' || /\bhand-?out\b/i.test(credit)) return 'handout';
  if (role === 'staff' && !credit) return 'staff';
  return credit ? 'agency' : 'staff';
}
