import { z } from 'zod';
import type { SectionRow } from '#db/index.ts';
import { allow } from '../access.ts';
import { auditRow } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { conflict, invalid, notFound } from '../errors.ts';
import { parseInput } from '../input.ts';

export const retireSectionInput = z.object({
  id: z.uuid(),
  /** the section that takes its stories; needed unless it has none */
  moveTo: z.uuid().nullable().default(null),
});
export const reviveSectionInput = z.object({ id: z.uuid() });

/** Takes a section from the site: its stories go to another one, and its address leads there. */
export async function retireSection(ctx: Context, input: unknown): Promise<{ stories: number }> {
  allow(ctx.actor, 'manage sections');
  const { id, moveTo } = parseInput(retireSectionInput, input);
  const all = await ctx.store.masthead.sections();
  const section = all.find((each) => each.id === id);
  if (!section) throw notFound('section');
  const target = moveTo ? all.find((each) => each.id === moveTo) : undefined;
  if (moveTo && (!target || moveTo === id)) {
    const sentence = 'Choose another section of the site for its stories.';
    throw invalid(sentence, { moveTo: sentence });
  }
  const retired = await ctx.store.masthead.retireSection({
    id,
    moveTo,
    at: ctx.clock.now(),
    audit: auditRow(
      ctx,
      'retire section',
      { kind: 'section', id },
      { before: { name: section.name, slug: section.slug }, after: { movedTo: target?.name ?? null } },
    ),
  });
  if (retired === 'not empty')
    throw conflict(`“${section.name}” has stories. Choose the section that they go to.`);
  if (!retired) throw conflict('Sections were changed meanwhile. Look again and try once more.');
  ctx.live.desk(id);
  return retired;
}

/** The section is back on the site, at its own address and without the stories that went elsewhere. */
export async function reviveSection(ctx: Context, input: unknown): Promise<SectionRow> {
  allow(ctx.actor, 'manage sections');
  const { id } = parseInput(reviveSectionInput, input);
  const audit = auditRow(ctx, 'bring section back', { kind: 'section', id });
  const row = await ctx.store.masthead.reviveSection(id, audit);
  if (!row) throw notFound('retired section');
  return row;
}
