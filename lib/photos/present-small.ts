import type { Id, ListedPhoto } from '#db/index.ts';
import { photoAbilities } from '../access.ts';
import type { SmallPhoto } from '../answers.ts';
import type { Context } from '../context.ts';
import { previewPath } from './keys.ts';

/** Photos as they stand beside another: what is seen of them, and whose they are. */
export async function presentSmall(ctx: Context, rows: ListedPhoto[]): Promise<SmallPhoto[]> {
  const nameOf = await namesOf(
    ctx,
    rows.map((row) => row.createdBy),
  );
  return rows.map((row) => ({
    id: row.id,
    fileName: row.fileName,
    creditLine: row.creditLine,
    caption: row.caption,
    previewUrl: previewPath(row.id, '{width}'),
    renditions: row.renditions,
    width: row.width,
    height: row.height,
    bytes: row.bytes,
    createdAt: row.createdAt,
    createdBy: { id: row.createdBy, name: nameOf.get(row.createdBy) ?? '' },
    abilities: photoAbilities(ctx.actor, row),
  }));
}

/** Names of people by their ids, each looked up once. */
export async function namesOf({ store }: Pick<Context, 'store'>, ids: Id[]): Promise<Map<Id, string>> {
  const people = await Promise.all([...new Set(ids)].map((id) => store.people.byId(id)));
  return new Map(people.flatMap((person) => (person ? [[person.id, person.name] as const] : [])));
}
