import { z } from 'zod';
import type { FrontAnswer } from '../answers/fronts.ts';
import { auditRow } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';
import { parseInput } from '../input.ts';
import { writeLayout } from './change-front.ts';
import { frontIdSchema } from './layout.rules.ts';
import { loadFrontFor } from './load.ts';
import { presentFront } from './present.ts';
import { subjectOf } from './publish-front.ts';

export const restoreFrontInput = z.object({
  id: frontIdSchema,
  n: z.int().min(1),
  /** the `version` of the working layout that makes way */
  baseVersion: z.int().min(0),
});

/** An old version becomes the working layout again; readers see it after *Publish front*, as a new version. */
export async function restoreFront(ctx: Context, input: unknown): Promise<FrontAnswer> {
  const { id, n, baseVersion } = parseInput(restoreFrontInput, input);
  const { actor, front } = await loadFrontFor(ctx, id);
  const version = await ctx.store.fronts.version(id, n);
  if (!version) throw notFound('version of this front');
  const audit = auditRow(ctx, 'restore front', subjectOf(front), { version: n });
  const row = await writeLayout(ctx, actor, front, version.layout, baseVersion, audit);
  return presentFront(ctx, { ...front, layout: version.layout, revision: row.revision, row });
}
