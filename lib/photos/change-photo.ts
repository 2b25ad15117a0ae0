import { z } from 'zod';
import type { PhotoRow, Settings } from '#db/index.ts';
import { allowPhoto } from '../access.ts';
import type { PhotoAnswer } from '../answers.ts';
import { auditRow, changeDetail } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';
import { parseInput, withoutAbsent } from '../input.ts';
import { jobOf } from '../jobs/runner.ts';
import { factsOfRow } from './cleaned-photo.ts';
import { creditRules } from './credit/credit-line.ts';
import { cropsInput, cropsWith } from './crops/choose-crops.ts';
import { describedPhoto } from './describe.ts';
import { focalPoint } from './focal.rules.ts';
import { loadPhoto } from './load.ts';
import { presentPhoto } from './present.ts';
import { printedLine } from './printed-line.ts';
import { houseRights, rightsToKeep } from './rights/kept.ts';
import { watchRight } from './watch-right.ts';

const ruleNames = creditRules.map(({ name }) => name) as [string, ...string[]];
/** Rules whose undoing changes the mandated wording, which is an editor's. */
const mandating = ['mandated wording', 'U.S. military line'];

const line = z.string().trim().max(500, 'may have 500 characters');
const share = z.number().min(0, 'is a share from 0 to 1').max(1, 'is a share from 0 to 1');
const description = {
  caption: z.string().trim().max(16_000, 'may have 16,000 characters').optional(),
  alt: z.string().trim().max(2000, 'may have 2,000 characters').optional(),
  creators: z
    .array(line)
    .max(20, 'may name 20 people')
    .transform((names) => names.filter(Boolean))
    .optional(),
  credit: line.optional(),
  copyright: line.optional(),
  keywords: z
    .array(z.string().trim().min(1).max(200, 'may have 200 characters'))
    .max(200, 'may have 200 keywords')
    .optional(),
  /** IPTC's name for how the picture was made; empty for a photo */
  digitalSourceType: z
    .string()
    .regex(/^[a-zA-Z]{0,60}$/, 'is a name of IPTC’s list, like trainedAlgorithmicMedia')
    .optional(),
  /** what crops keep in sight, in shares of width and height from the top left */
  focal: z.object({ x: share, y: share }).transform(focalPoint).optional(),
  /** the part of it that each shape shows; null takes a rectangle away */
  crops: cropsInput.optional(),
  /** names of credit rules that shall do nothing for this photo */
  creditRulesUndone: z.array(z.enum(ruleNames)).max(ruleNames.length).optional(),
};
const rights = {
  category: z
    .enum(['agency', 'staff', 'freelance', 'pool', 'handout', 'screengrab', 'social', 'public domain', 'cc'])
    .optional(),
  mandatedCredit: line.optional(),
  restrictions: z.string().trim().max(8000, 'may have 8,000 characters').optional(),
};
export const changePhotoInput = z.object({ id: z.string(), ...description, ...rights });

/**
 * What a person knows better than the file. Their words are kept as typed and no re-reading overwrites them; the
 * printed line follows. Category and mandated wording are an editor's (NEWSROOM §2). Throws NotFound or NotAllowed.
 */
export async function changePhoto(ctx: Context, input: unknown): Promise<PhotoAnswer> {
  const { id, ...given } = parseInput(changePhotoInput, input);
  const photo = await loadPhoto(ctx, id);
  const { crops: drawn, ...plain } = withoutAbsent(given);
  const change = { ...plain, ...(drawn ? { crops: cropsWith(photo, drawn) } : {}) };
  const fields = Object.keys(change);
  const setsRights = fields.some((field) => field in rights) || unmandates(photo, change.creditRulesUndone);
  if (setsRights) allowPhoto(ctx.actor, 'set rights', photo);
  if (!setsRights || fields.some((field) => field in description))
    allowPhoto(ctx.actor, 'describe photo', photo);
  if (fields.length === 0) return presentPhoto(ctx, photo);

  const settings = await ctx.store.masthead.settings();
  const written = fields.filter((field) => field !== 'creditRulesUndone');
  const isOnlyCut = fields.every((field) => field === 'focal' || field === 'crops');
  const row = await ctx.store.photos.change(
    id,
    // A colleague may describe it at the same moment: the line is made of what both wrote.
    (now) => {
      const edited = {
        ...now,
        ...change,
        ...(drawn ? { crops: cropsWith(now, drawn) } : {}),
        editedFields: [...new Set([...now.editedFields, ...written])],
      };
      const described = change.creditRulesUndone ? creditOf(edited, settings, ctx.clock.now()) : {};
      const rights = rightsToKeep({ ...edited, ...described }, houseRights(settings));
      return {
        ...change,
        crops: edited.crops,
        ...described,
        ...rights,
        creditLine: printedLine({ ...edited, ...described }, settings.creditSeparator),
        editedFields: edited.editedFields,
        // Never the same twice: renditions name the description they carry by it. Which part they show is no part of it.
        ...(isOnlyCut ? {} : { updatedAt: Math.max(ctx.clock.now(), now.updatedAt + 1) }),
      };
    },
    auditRow(
      ctx,
      setsRights ? 'set rights' : 'describe photo',
      { kind: 'photo', id },
      changeDetail(photo, change),
    ),
  );
  if (!row) throw notFound('photo');
  await watchRight(ctx, row);
  // Every rendition says whose it is: they are written again with the new words. Other parts of it are cut anew.
  await ctx.store.jobs.add(jobOf(ctx, 'finish photo', { photoId: id }));
  return presentPhoto(ctx, row);
}

/** The credit with the rules that the person undid left out; what a person wrote stays. */
function creditOf(photo: PhotoRow, settings: Settings, now: number) {
  const { creators, role, credit, mandatedCredit, creditTrace } = describedPhoto(
    factsOfRow(photo, now),
    settings,
    photo,
  );
  return { creators, role, credit, mandatedCredit, creditTrace };
}

const unmandates = (photo: PhotoRow, undone: readonly string[] | undefined): boolean =>
  undone !== undefined &&
  mandating.some((rule) => undone.includes(rule) !== photo.creditRulesUndone.includes(rule));
