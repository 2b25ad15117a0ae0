import { z } from 'zod';
import type { AuthorRow } from '#db/index.ts';
import { allow, signedIn } from '../access.ts';
import type { List } from '../answers.ts';
import { auditRow } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { invalid, notFound } from '../errors.ts';
import { newId } from '../ids.ts';
import { parseInput, withoutAbsent } from '../input.ts';
import { slugOf } from '../slug.ts';
import { checkedSlug, taken } from './slug-field.ts';

const authorFields = z.object({
  name: z.string().trim().min(1, 'Give the author a name.').max(120, 'A name has at most 120 characters.'),
  slug: checkedSlug(),
  title: z.string().trim().max(120, 'A title has at most 120 characters.'),
  bio: z.string().trim().max(2000, 'A biography has at most 2,000 characters.'),
  personId: z.uuid().nullable(),
  photoId: z.uuid().nullable(),
});
export const createAuthorInput = authorFields.partial().required({ name: true });
export const changeAuthorInput = authorFields.partial().extend({ id: z.uuid() });
export const listAuthorsInput = z.object({
  q: z.string().trim().max(200).default(''),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** Authors by name: who may stand in a byline. */
export async function listAuthors(ctx: Context, input: unknown): Promise<List<AuthorRow>> {
  signedIn(ctx.actor);
  const { q, cursor, limit } = parseInput(listAuthorsInput, input);
  return ctx.store.masthead.authors({ limit, cursor: cursor ?? null, ...(q ? { q } : {}) });
}

export async function createAuthor(ctx: Context, input: unknown): Promise<AuthorRow> {
  allow(ctx.actor, 'manage authors');
  const given = parseInput(createAuthorInput, input);
  await refuseUnknown(ctx, given);
  const id = newId(ctx.clock.now());
  const row: AuthorRow = {
    id,
    name: given.name,
    slug: given.slug ?? (slugOf(given.name) || `author-${id.slice(-12)}`),
    title: given.title ?? '',
    bio: given.bio ?? '',
    disclosure: '',
    email: '',
    links: [],
    personId: given.personId ?? null,
    photoId: given.photoId ?? null,
  };
  const audit = auditRow(ctx, 'create author', { kind: 'author', id }, { name: row.name, slug: row.slug });
  if ((await ctx.store.masthead.addAuthor(row, audit)) === 'taken') throw taken('author', row.slug);
  return row;
}

export async function changeAuthor(ctx: Context, input: unknown): Promise<AuthorRow> {
  allow(ctx.actor, 'manage authors');
  const { id, ...given } = parseInput(changeAuthorInput, input);
  await refuseUnknown(ctx, given);
  const change = withoutAbsent(given);
  const audit = auditRow(ctx, 'change author', { kind: 'author', id }, change);
  const row = await ctx.store.masthead.changeAuthor(id, change, audit);
  if (row === 'taken') throw taken('author', given.slug ?? '');
  if (!row) throw notFound('author');
  return row;
}

async function refuseUnknown(
  ctx: Context,
  given: { personId?: string | null | undefined; photoId?: string | null | undefined },
): Promise<void> {
  if (given.personId && !(await ctx.store.people.byId(given.personId)))
    throw invalid('There is no such person.', { personId: 'There is no such person.' });
  if (given.photoId && !(await ctx.store.photos.byId(given.photoId)))
    throw invalid('There is no such photo.', { photoId: 'There is no such photo.' });
}
