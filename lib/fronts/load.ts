import type { FrontId, FrontLayout, FrontRow, Id, SectionRow } from '#db/index.ts';
import { allow } from '../access.ts';
import type { Actor, Context } from '../context.ts';
import { notFound } from '../errors.ts';
import { firstLayout, homeFront } from './layout.rules.ts';

/** A front as the newsroom works on it, whether anybody has changed it yet or not. */
export type WorkingFront = {
  id: FrontId;
  name: string;
  path: string;
  /** null for the site's front page */
  sectionId: Id | null;
  layout: FrontLayout;
  revision: number;
  row: FrontRow | null;
};

/** The front and who asks, who must be allowed to manage fronts. Throws NotFound for a section that is not there. */
export async function loadFrontFor(
  ctx: Context,
  id: FrontId,
): Promise<{ actor: Actor; front: WorkingFront }> {
  const { actor } = ctx;
  allow(actor, 'manage fronts');
  const [sections, row] = await Promise.all([ctx.store.masthead.sections(), ctx.store.fronts.byId(id)]);
  const [front] = workingFronts(sections, row ? [row] : []).filter((one) => one.id === id);
  if (!front) throw notFound('front');
  return { actor: actor as Actor, front };
}

/** The site's front page and that of each section, in the order of the navigation. */
export function workingFronts(sections: SectionRow[], rows: FrontRow[]): WorkingFront[] {
  const of = (id: FrontId, name: string, path: string): WorkingFront => {
    const row = rows.find((one) => one.id === id) ?? null;
    return {
      id,
      name,
      path,
      sectionId: id === homeFront ? null : id,
      layout: row?.layout ?? firstLayout(id, sections),
      revision: row?.revision ?? 0,
      row,
    };
  };
  return [
    of(homeFront, 'Front page', '/'),
    ...sections.map(({ id, name, slug }) => of(id, name, `/${slug}`)),
  ];
}
