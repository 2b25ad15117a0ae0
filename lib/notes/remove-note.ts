import { z } from 'zod';
import { auditRow } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { notAllowed, notFound } from '../errors.ts';
import { parseInput } from '../input.ts';
import { loadStory } from '../stories/load.ts';

export const removeNoteInput = z.object({ id: z.uuid(), noteId: z.uuid() });

/** Takes back a note of one's own. */
export async function removeNote(ctx: Context, input: unknown): Promise<null> {
  const { id, noteId } = parseInput(removeNoteInput, input);
  const { actor } = await loadStory(ctx, id, 'see story');
  const note = await ctx.store.notes.byId(noteId);
  if (!note || note.storyId !== id) throw notFound('note');
  if (note.personId !== actor.id) throw notAllowed('Only who wrote a note deletes it.', 'delete note');
  const audit = auditRow(ctx, 'delete note', { kind: 'story', id }, { noteId });
  if (!(await ctx.store.notes.remove(noteId, audit))) throw notFound('note');
  ctx.live.notes(id);
  return null;
}
