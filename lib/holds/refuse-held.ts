import type { HoldRow, Id } from '#db/index.ts';
import type { Context } from '../context.ts';
import { conflict } from '../errors.ts';

/** Throws Conflict when the thing lies under an open legal hold. `what` it may not be: "deleted", "spiked". */
export async function refuseHeld(
  { store }: Pick<Context, 'store'>,
  kind: HoldRow['subjectKind'],
  id: Id,
  what: string,
): Promise<void> {
  const hold = await store.holds.of(kind, id);
  if (!hold) return;
  throw conflict(
    `The ${kind} is under a legal hold (${hold.reason}) and cannot be ${what}. An admin can lift the hold.`,
  );
}
