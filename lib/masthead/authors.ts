import { z } from 'zod';
import type { AuthorRow } from '#db/index.ts';
import { allow, signedIn } from '../access.ts';
import type { AuthorAnswer, List } from '../answers.ts';
import { auditRow, changeDetail } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { safeHref } from '../document/safe-link.ts';
import { invalid, notFound } from '../errors.ts';
import { newId } from '../ids.ts';
import { parseInput, withoutAbsent } from '../input.ts';
import { slugOf } from '../slug.ts';
import { checkedSlug, countsOf, taken } from './slug-field.ts';

const authorFields = z.object({
  name: z.string().trim().min(1, 'Give the author a name.').max(120, 'A name has at most 120 characters.'),
  slug: checkedSlug(),
  title: z.string().trim().max(120, 'A title has at most 120 characters.'),
  bio: z.string().trim().max(2000, 'A biography has at most 2,000 characters.'),
  disclosure: z.string().trim().max(1000, 'A disclosure has at most 1,000 characters.'),
  email: z.union([z.literal(''), z.email('This is not an email address.')]),
  links: z
    .array(
      z.object({
        label: z
          .string()
          .trim()
          .min(1, 'Say where the link leads.')
          .max(60, 'A label has at most 60 characters.'),
        url: z
          .string()
          .trim()
          .max(500, 'An address has at most 500 characters.')
          .refine(
            (url) => /^https:\/\/[^/?#]/i.test(url) && safeHref(url) !== null,
            'A link begins with https://.',
          ),
      }),
    )
    .max(8, 'An author has at most 8 links.'),
  personId: z.uuid().nullable(),
  photoId: z.uuid().nullable(),
});
export const createAuthorInput = authorFields.partial().required({ name: true });
export const changeAuthorInput = authorFields.partial().extend({ id: z.uuid() });
export const listAuthorsInput = z.object({
  q: z.string().trim().max(200).default(''),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  /** only this author: one that is known by id alone gets a name so */
  id: z.uuid().optional(),
});

/** Authors by name: who may stand in a byline. */
export async function listAuthors(ctx: Context, input: unknown): Promise<List<AuthorAnswer>> {
  signedIn(ctx.actor);
  const { id, q, cursor, limit } = parseInput(listAuthorsInput, input);
  const page = id
    ? { items: await ctx.store.masthead.authorsByIds([id]), next: null }
    : await ctx.store.masthead.authors({ limit, cursor: cursor ?? null, ...(q ? { q } : {}) });
  const uses = await ctx.store.masthead.uses(
    'author',
    page.items.map(({ id }) => id),
  );
  const items = page.items.map((row) => ({ ...row, ...countsOf(uses.get(row.id)) }));
  return { items, next: page.next };
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
    disclosure: given.disclosure ?? '',
    email: given.email ?? '',
    links: given.links ?? [],
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
  const [before] = await ctx.store.masthead.authorsByIds([id]);
  const detail = changeDetail(before, change);
  const audit = auditRow(ctx, 'change author', { kind: 'author', id }, detail);
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
  if (!given.photoId) return;
  const photo = await ctx.store.photos.byId(given.photoId);
  if (!photo) throw invalid('There is no such photo.', { photoId: 'There is no such photo.' });
  if (photo.creditLine !== '') return;
  const sentence = 'This photo has no credit. Give it one in the photo library first.';
  throw invalid(sentence, { photoId: sentence });
}
