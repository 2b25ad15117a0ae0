import { z } from 'zod';
import type { Id, Page, PersonRow, StoryRow } from '#db/index.ts';
import { canStory } from '../access.ts';
import type { NoteAnswer } from '../answers.ts';
import { auditRow } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { conflict } from '../errors.ts';
import { newId } from '../ids.ts';
import { parseInput } from '../input.ts';
import { notify } from '../notices/notify.ts';
import { titleOf } from '../notices/tell-authors.ts';
import { loadStory } from '../stories/load.ts';
import { calledWords, mentionsIn } from './mentions.rules.ts';
import { presentNotes } from './present.ts';

export const writeNoteInput = z.object({
  id: z.uuid(),
  text: z.string().trim().min(1, 'Write something first.').max(4000, 'A note has at most 4,000 characters.'),
});

const mostNotes = 2_000;
/** of one word: a letter after @ is no name, and must not read a whole company */
const mostNamed = 1_000;

/** A note on the story for colleagues; whoever it calls with @ and may see the story is told. */
export async function writeNote(ctx: Context, input: unknown): Promise<NoteAnswer> {
  const { id, text } = parseInput(writeNoteInput, input);
  const { actor, story } = await loadStory(ctx, id, 'see story');
  if ((await ctx.store.notes.count(id)) >= mostNotes)
    throw conflict('This story has 2,000 notes. Delete some of yours first.');
  const mentions = await whoIsCalled(ctx, story, text);
  const at = ctx.clock.now();
  const note = { id: newId(at), storyId: id, personId: actor.id, at, text, mentions };
  await ctx.store.notes.add(note, auditRow(ctx, 'write note', { kind: 'story', id }, { noteId: note.id }));
  ctx.live.notes(id);
  const sentence = `${actor.name} mentions you in a note on ${titleOf(story)}: ${text}`;
  await notify(ctx, { to: mentions, kind: 'mentioned', storyId: id, sentence });
  const [answer] = await presentNotes(ctx, [note]);
  if (!answer) throw new Error('One note is one answer.');
  return answer;
}

/** Nobody is led to a story that does not exist for them. */
async function whoIsCalled(ctx: Context, story: StoryRow, text: string): Promise<Id[]> {
  const found = await Promise.all(calledWords(text).map((word) => everybodyNamed(ctx, word)));
  const people = new Map(found.flat().map((person) => [person.id, person]));
  return mentionsIn(text, [...people.values()]).filter((id) => {
    const person = people.get(id);
    return person && canStory(person, 'see story', story);
  });
}

async function everybodyNamed(ctx: Context, q: string): Promise<PersonRow[]> {
  const named: PersonRow[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<PersonRow> = await ctx.store.people.list({ q, here: true, cursor, limit: 100 });
    named.push(...page.items);
    cursor = page.next;
  } while (cursor !== null && named.length < mostNamed);
  return named;
}
