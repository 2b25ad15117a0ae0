import type { Id, NoteRow } from '#db/index.ts';
import type { NoteAnswer } from '../answers.ts';
import type { Context } from '../context.ts';

/** Notes with the names that a row only has ids of. */
export async function presentNotes(ctx: Context, rows: NoteRow[]): Promise<NoteAnswer[]> {
  const ids = new Set(rows.flatMap((row) => [row.personId, ...row.mentions]));
  const people = await Promise.all([...ids].map((id) => ctx.store.people.byId(id)));
  const names = new Map(people.flatMap((row) => (row ? [[row.id, row.name] as const] : [])));
  const named = (id: Id) => ({ id, name: names.get(id) ?? '' });
  return rows.map(({ id, text, at, personId, mentions }) => ({
    id,
    text,
    at,
    by: named(personId),
    mentions: mentions.map(named),
    isOwn: personId === ctx.actor?.id,
  }));
}
