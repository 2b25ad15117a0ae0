import type { StoredDocument } from '#db/index.ts';
import { SCHEMA_VERSION } from './schema.ts';

type Json = Record<string, unknown>;

/** One step from the schema's number `from` to the next (STYLE 12). It gets JSON, since the old schema is gone. */
export type Upgrade = { from: number; what: string; up: (doc: Json) => Json };

/** Every change of the stored shape so far, oldest first. */
export const upgrades: Upgrade[] = [];

/** The document as the present schema writes it. Throws when it is newer than this program, or a step is missing. */
export function upgraded(stored: StoredDocument, steps = upgrades, present = SCHEMA_VERSION): Json {
  if (stored.schema > present) {
    throw new Error(
      `A story was written by a newer version of this program (schema ${stored.schema}, here ${present}).`,
    );
  }
  let doc = stored.doc;
  for (let number = stored.schema; number < present; number++) {
    const step = steps.find(({ from }) => from === number);
    if (!step) throw new Error(`No upgrade leads from schema ${number} to ${number + 1}.`);
    doc = step.up(doc);
  }
  return doc;
}
