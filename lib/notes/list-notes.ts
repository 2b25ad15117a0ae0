import { z } from 'zod';
import type { List, NoteAnswer } from '../answers.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../input.ts';
import { listInput, sliceOf } from '../list-input.ts';
import { loadStory } from '../stories/load.ts';
import { presentNotes } from './present.ts';

export const listNotesInput = z.object({ id: z.uuid(), cursor: listInput.cursor, limit: listInput.limit });

/** What colleagues wrote to each other about the story, newest first. Readers never see it. */
export async function listNotes(ctx: Context, input: unknown): Promise<List<NoteAnswer>> {
  const { id, ...slice } = parseInput(listNotesInput, input);
  await loadStory(ctx, id, 'see story');
  const page = await ctx.store.notes.list(id, sliceOf(slice));
  return { items: await presentNotes(ctx, page.items), next: page.next };
}
