import { allow } from '../access.ts';
import type { FrontCard } from '../answers/fronts.ts';
import type { List } from '../answers.ts';
import type { Context } from '../context.ts';
import { workingFronts } from './load.ts';
import { presentFrontCard } from './present.ts';

/** The front page and every section's front: a newspaper has few. */
export async function listFronts(ctx: Context): Promise<List<FrontCard>> {
  allow(ctx.actor, 'manage fronts');
  const [sections, rows] = await Promise.all([ctx.store.masthead.sections(), ctx.store.fronts.all()]);
  const items = await Promise.all(workingFronts(sections, rows).map((front) => presentFrontCard(ctx, front)));
  return { items, next: null };
}
