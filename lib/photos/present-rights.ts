import type { PhotoRow } from '#db/index.ts';
import type { PhotoRightsAnswer } from '../answers.ts';
import type { Context } from '../context.ts';
import { houseRights, rightsFacts } from './rights/kept.ts';
import { readRestrictions } from './rights/read-restrictions.ts';
import { rightAt } from './rights/right-at.ts';

/** A photo's rights for screens and scripts, with the answer of this moment. */
export async function presentRights(
  ctx: Pick<Context, 'store' | 'clock'>,
  photo: PhotoRow,
): Promise<PhotoRightsAnswer> {
  const house = houseRights(await ctx.store.masthead.settings());
  const used = await ctx.store.photoRights.usedElsewhere([photo.id], '');
  return {
    category: photo.category,
    leases: photo.leases,
    limits: photo.limits,
    restrictions: photo.restrictions,
    unread: readRestrictions(photo.restrictions).unread,
    now: rightAt(rightsFacts(photo), house, {
      use: 'site',
      at: ctx.clock.now(),
      isNewUse: true,
      wasUsedElsewhere: used.has(photo.id),
    }),
    shown: photo.shown,
  };
}
