import { z } from 'zod';
import type { Id, Store, StoredDocument, StoryFields, VersionRow } from '#db/index.ts';
import type { ComparisonAnswer } from '../answers.ts';
import type { Context } from '../context.ts';
import { type Compared, compare } from '../document/compare.ts';
import { nodeOf } from '../document/parse.ts';
import { referencesOf } from '../document/references.ts';
import { notFound } from '../errors.ts';
import { parseInput } from '../input.ts';
import { presentLink } from '../related/present.ts';
import { loadStory } from '../stories/load.ts';
import { workingDocument } from './authority.ts';
import { presentVersion } from './present-version.ts';

const side = z.union([z.literal('working'), z.coerce.number().int().min(1)]);
export const compareVersionsInput = z.object({ id: z.uuid(), from: side, to: side.default('working') });

/** Two versions of a story, or one and its working copy, word by word with the fields beside them (NEWSROOM §4.4). */
export async function compareVersions(ctx: Context, input: unknown): Promise<ComparisonAnswer> {
  const { id, from, to } = parseInput(compareVersionsInput, input);
  const { story } = await loadStory(ctx, id, 'see story');
  const load = async (which: 'working' | number): Promise<Side> => {
    if (which === 'working')
      return { version: null, document: (await workingDocument(ctx, id)).document, fields: story };
    const version = await ctx.store.versions.byNumber(id, which);
    if (!version) throw notFound('version');
    return { version, document: version.document, fields: version.fields };
  };
  const sides = [await load(from), await load(to)] as const;
  const headlines = await headlinesIn(ctx, sides);
  const [before, after] = await Promise.all(sides.map((one) => comparedOf(ctx.store, one, headlines)));
  const present = ({ version }: Side) => (version ? presentVersion(ctx, version) : null);
  return {
    from: await present(sides[0]),
    to: await present(sides[1]),
    comparison: compare(before as Compared, after as Compared),
  };
}

type Side = { version: VersionRow | null; document: StoredDocument; fields: StoryFields };

/** As this person may see them: a draft that is not open to them stays unnamed. */
async function headlinesIn(ctx: Context, sides: readonly Side[]): Promise<Map<Id, string>> {
  const ids = sides.flatMap(({ document }) => referencesOf(nodeOf(document)).storyIds);
  const links = await presentLink(ctx, await ctx.store.stories.byIds([...new Set(ids)]));
  return new Map(links.map(({ id, headline }) => [id, headline]));
}

async function comparedOf(
  store: Store,
  { version, document, fields }: Side,
  headlines: Map<Id, string>,
): Promise<Compared> {
  const node = nodeOf(document);
  return {
    document: node,
    fields: await fieldsInWords(store, fields),
    facts: { headlines, credits: version ? (version.credits ?? null) : await creditsNow(store, node) },
  };
}

async function creditsNow(store: Store, node: Compared['document']): Promise<Record<Id, string>> {
  const photos = await store.photos.byIds(referencesOf(node).photoIds);
  return Object.fromEntries(photos.map(({ id, creditLine }) => [id, creditLine]));
}

/** The fields as a person reads them: names, as they are now, for ids. */
export async function fieldsInWords(
  { masthead }: Pick<Store, 'masthead'>,
  { slug, sectionId, partnerId, authorIds, topicIds, originUrl, republish }: StoryFields,
): Promise<Record<string, string>> {
  const [sections, partner, authors, topics] = await Promise.all([
    masthead.sections(),
    partnerId ? masthead.partner(partnerId) : null,
    masthead.authorsByIds(authorIds),
    masthead.topicsByIds(topicIds),
  ]);
  const names = (rows: { name: string }[]) => rows.map(({ name }) => name).join(', ');
  return {
    slug: slug ?? '',
    section: sections.find(({ id }) => id === sectionId)?.name ?? '',
    partner: partner?.name ?? '',
    bylines: names(authors),
    topics: names(topics),
    'first published at': originUrl ?? '',
    republication: republish === false ? 'not offered' : '',
  };
}
