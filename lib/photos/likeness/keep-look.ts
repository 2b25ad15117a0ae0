import type { PhotoLook } from '#db/index.ts';
import type { Services } from '../../context.ts';
import { bandsNear, bandsOf, differenceOf, mostDifferent } from './likeness.rules.ts';

/** Keeps what a photo looks like and which photos look like it. Safe to run twice; one that is gone is no fault. */
export async function keepLook(
  { store, clock }: Pick<Services, 'store' | 'clock'>,
  id: string,
  look: PhotoLook,
): Promise<void> {
  const { likeness } = look;
  const near = likeness ? await store.library.near(id, bandsNear(likeness)) : [];
  const alike = near
    .map((other) => ({ id: other.id, distance: differenceOf(likeness, other.likeness) }))
    .filter(({ distance }) => distance <= mostDifferent)
    .sort((a, b) => a.distance - b.distance);
  await store.library.look(id, look, { bands: likeness ? bandsOf(likeness) : [], alike }, clock.now());
}
