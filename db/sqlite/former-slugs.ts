import { and, eq } from 'drizzle-orm';
import type { FormerKind } from '../masthead-store.ts';
import type { Id, Millis } from '../rows.ts';
import type { Connection } from './connection.ts';
import { pageMoved } from './redirects.ts';
import { formerSlug } from './schema.ts';

const folder: Record<FormerKind, string> = { section: '/', author: '/authors/', topic: '/topics/' };
const pagesOf = (kind: FormerKind, slug: string) => [
  folder[kind] + slug,
  ...(kind === 'section' ? [`/feeds/${slug}.xml`] : []),
];

/** A slug in use is nobody's former one, inside the caller's transaction. */
export function takeSlug({ db }: Connection, kind: FormerKind, slug: string): void {
  db.delete(formerSlug)
    .where(and(eq(formerSlug.kind, kind), eq(formerSlug.slug, slug)))
    .run();
}

/** Keeps an address that was given up: it finds `subjectId` from now on, and redirects that led to it lead to `now`. */
export function keepSlug(
  connection: Connection,
  given: { kind: FormerKind; slug: string; subjectId: Id; at: Millis; now: string },
): void {
  const { now, ...row } = given;
  connection.db
    .insert(formerSlug)
    .values(row)
    .onConflictDoUpdate({ target: [formerSlug.kind, formerSlug.slug], set: row })
    .run();
  const to = pagesOf(row.kind, now);
  for (const [n, from] of pagesOf(row.kind, row.slug).entries()) pageMoved(connection, from, to[n] as string);
}

/** All former addresses of one are another's: it was merged or retired into it. */
export function passSlugs({ db }: Connection, kind: FormerKind, from: Id, into: Id): void {
  db.update(formerSlug)
    .set({ subjectId: into })
    .where(and(eq(formerSlug.kind, kind), eq(formerSlug.subjectId, from)))
    .run();
}

/** Whose former address this is; null when it is nobody's. */
export const subjectOfSlug = ({ db }: Connection, kind: FormerKind, slug: string): Id | null =>
  db
    .select({ id: formerSlug.subjectId })
    .from(formerSlug)
    .where(and(eq(formerSlug.kind, kind), eq(formerSlug.slug, slug)))
    .get()?.id ?? null;
