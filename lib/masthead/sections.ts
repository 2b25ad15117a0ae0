import { z } from 'zod';
import type { SectionRow } from '#db/index.ts';
import { allow, signedIn } from '../access.ts';
import type { List, SectionAnswer } from '../answers.ts';
import { auditRow, changeDetail } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { invalid, notFound } from '../errors.ts';
import { newId } from '../ids.ts';
import { parseInput, withoutAbsent } from '../input.ts';
import { sectionSlugFault, slugOf } from '../slug.ts';
import { checkedSlug, taken } from './slug-field.ts';

const sectionFields = z.object({
  name: z.string().trim().min(1, 'Give the section a name.').max(60, 'A name has at most 60 characters.'),
  slug: checkedSlug(sectionSlugFault),
  position: z.number().int().min(0).max(1000),
  /** whether its stories may be offered for republication */
  republish: z.boolean(),
});
export const createSectionInput = sectionFields.partial().required({ name: true });
/** with `retired`, those that the site no longer has stand in the list too */
export const listSectionsInput = z.object({ retired: z.stringbool().default(false) });
export const changeSectionInput = sectionFields.partial().extend({ id: z.uuid() });

/** All sections in the order of the navigation: a newspaper has few. */
export async function listSections(
  ctx: Context,
  input: unknown = {},
): Promise<List<SectionRow | SectionAnswer>> {
  signedIn(ctx.actor);
  const { retired } = parseInput(listSectionsInput, input);
  if (!retired) return { items: await ctx.store.masthead.sections(), next: null };
  const rows = await ctx.store.masthead.allSections();
  const items = rows.map(({ retiredAt, retiredTo, ...row }) => ({
    ...row,
    retired: retiredAt !== null,
    movedTo: retiredTo,
  }));
  return { items, next: null };
}

export async function createSection(ctx: Context, input: unknown): Promise<SectionRow> {
  allow(ctx.actor, 'manage sections');
  const given = parseInput(createSectionInput, input);
  const slug = given.slug ?? slugOf(given.name);
  const fault = sectionSlugFault(slug);
  if (fault) throw invalid(fault, { slug: fault });
  const all = await ctx.store.masthead.sections();
  if (all.length >= 100) throw invalid('A newsroom has at most 100 sections.');
  const last = Math.max(-1, ...all.map((section) => section.position));
  const row = {
    id: newId(ctx.clock.now()),
    name: given.name,
    slug,
    position: given.position ?? last + 1,
    republish: given.republish ?? true,
  };
  const audit = auditRow(ctx, 'create section', { kind: 'section', id: row.id }, { name: row.name, slug });
  if ((await ctx.store.masthead.addSection(row, audit)) === 'taken') throw taken('section', slug);
  return row;
}

export async function changeSection(ctx: Context, input: unknown): Promise<SectionRow> {
  allow(ctx.actor, 'manage sections');
  const { id, ...given } = parseInput(changeSectionInput, input);
  const change = withoutAbsent(given);
  const all = await ctx.store.masthead.sections();
  const detail = changeDetail(
    all.find((section) => section.id === id),
    change,
  );
  const audit = auditRow(ctx, 'change section', { kind: 'section', id }, detail);
  const row = await ctx.store.masthead.changeSection(id, change, audit);
  if (row === 'taken') throw taken('section', given.slug ?? '');
  if (!row) throw notFound('section');
  return row;
}
