import { eq, isNotNull } from 'drizzle-orm';
import type { PersonRow } from '../rows.ts';
import { type Connection, isTaken } from './connection.ts';
import { person } from './schema.ts';

/** The person, removed or not. */
export const personById = ({ db }: Connection, id: string): PersonRow | null =>
  db.select().from(person).where(eq(person.id, id)).get() ?? null;

/** Whether anybody could sign in: the sample's people have no password. */
export const someoneHasPassword = ({ db }: Connection): boolean =>
  db.select({ id: person.id }).from(person).where(isNotNull(person.passwordHash)).limit(1).get() !==
  undefined;

/** Adds the person inside the caller's transaction; false when somebody has the email address. */
export function addOrTaken({ db }: Connection, row: PersonRow): boolean {
  try {
    db.insert(person).values(row).run();
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  }
}
