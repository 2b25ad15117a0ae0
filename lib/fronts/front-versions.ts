import { z } from 'zod';
import type { FrontVersionAnswer, FrontVersionCard } from '../answers/fronts.ts';
import type { List } from '../answers.ts';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';
import { parseInput } from '../input.ts';
import { listInput, sliceOf } from '../list-input.ts';
import { differences } from './difference.rules.ts';
import { frontIdSchema } from './layout.rules.ts';
import { loadFrontFor } from './load.ts';
import { namesOf } from './names.ts';
import { presentVersion } from './present.ts';

const { cursor, limit } = listInput;
export const listFrontVersionsInput = z.object({ id: frontIdSchema, cursor, limit });
export const readFrontVersionInput = z.object({ id: frontIdSchema, n: z.coerce.number().int().min(1) });

/** The versions of a front, newest first: those that readers saw, see and will see. */
export async function listFrontVersions(ctx: Context, input: unknown): Promise<List<FrontVersionCard>> {
  const { id, ...slice } = parseInput(listFrontVersionsInput, input);
  const { front } = await loadFrontFor(ctx, id);
  const { items, next } = await ctx.store.fronts.versions(id, sliceOf(slice));
  const liveId = front.row?.liveVersionId ?? null;
  return { items: await Promise.all(items.map((version) => presentVersion(ctx, version, liveId))), next };
}

/** One version, and in sentences how the working layout differs from it. */
export async function readFrontVersion(ctx: Context, input: unknown): Promise<FrontVersionAnswer> {
  const { id, n } = parseInput(readFrontVersionInput, input);
  const { front } = await loadFrontFor(ctx, id);
  const version = await ctx.store.fronts.version(id, n);
  if (!version) throw notFound('version of this front');
  const names = await namesOf(ctx, [version.layout, front.layout]);
  return {
    ...(await presentVersion(ctx, version, front.row?.liveVersionId ?? null)),
    layout: version.layout,
    changes: differences(version.layout, front.layout, names),
  };
}
