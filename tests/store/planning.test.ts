import { expect, test } from 'vitest';
import type { PersonRow } from '#db/index.ts';
import { acceptPitch } from '#lib/planning/accept-pitch.ts';
import { listPlanning } from '#lib/planning/list-planning.ts';
import { makePitch } from '#lib/planning/make-pitch.ts';
import { tellOfDeadlines } from '#lib/planning/tell-of-deadlines.ts';
import { changeFields } from '#lib/stories/change-fields.ts';
import { createStory } from '#lib/stories/create-story.ts';
import { moveStory } from '#lib/stories/move-story.ts';
import { readStory } from '#lib/stories/read-story.ts';
import { aContext } from '../support/context.ts';
import { aNewsroom, anAudit, anAuthor, aPerson, minute, noon } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

async function aDesk() {
  const store = await freshStore();
  const { editor, section } = await aNewsroom(store);
  const time = { now: noon };
  const as = (person: PersonRow) => aContext(store, person, { clock: { now: () => ++time.now } });
  const hire = async (change: Partial<PersonRow>) => {
    const person = aPerson(change);
    await store.people.add(person, anAudit());
    return { ...(await as(person)), actor: { ...person } };
  };
  return { store, section, time, editor: await as(editor), hire };
}

test('a reporter pitches for themselves, an editor accepts, and it is a draft of theirs', async () => {
  const { store, section, editor, hire } = await aDesk();
  const rae = await hire({ role: 'reporter' });
  const author = anAuthor({ personId: rae.actor.id });
  await store.masthead.addAuthor(author, anAudit());
  const pitch = await makePitch(rae, {
    headline: 'The ferry’s  last winter',
    sectionId: section.id,
    pitch: 'Three crews, one ship.',
    plannedWords: 900,
  });
  expect(pitch).toMatchObject({
    headline: 'The ferry’s last winter',
    isPitch: true,
    assignee: { id: rae.actor.id },
    authorIds: [author.id],
    plannedWords: 900,
    pitch: 'Three crews, one ship.',
    state: 'draft',
  });
  await expect(acceptPitch(rae, { id: pitch.id })).rejects.toMatchObject({ kind: 'NotAllowed' });
  expect(await acceptPitch(editor, { id: pitch.id })).toMatchObject({ isPitch: false, state: 'draft' });
  await expect(acceptPitch(editor, { id: pitch.id })).rejects.toMatchObject({ kind: 'Conflict' });
  expect((await store.notices.list(rae.actor.id, { limit: 5 })).items).toMatchObject([
    { kind: 'pitch accepted', storyId: pitch.id },
  ]);
});

test('an editor gives stories to anybody; a reporter takes an open pitch and gives it back; nobody else’s is taken', async () => {
  const { store, editor, hire } = await aDesk();
  const [rae, sam, cleo] = [
    await hire({ role: 'reporter' }),
    await hire({ role: 'reporter' }),
    await hire({ role: 'contributor' }),
  ];
  const { id, authorIds } = await makePitch(editor, { headline: 'Harbour budget' });
  expect(authorIds).toEqual([]);
  const taken = await changeFields(rae, { id, assigneeId: rae.actor.id });
  expect(taken.assignee?.id).toBe(rae.actor.id);
  await expect(changeFields(sam, { id, assigneeId: sam.actor.id })).rejects.toMatchObject({
    kind: 'NotAllowed',
  });
  await expect(changeFields(sam, { id, assigneeId: null })).rejects.toMatchObject({ kind: 'NotAllowed' });
  expect((await changeFields(rae, { id, assigneeId: null })).assignee).toBeNull();
  await expect(changeFields(rae, { id, assigneeId: sam.actor.id })).rejects.toMatchObject({
    kind: 'NotAllowed',
  });
  await expect(makePitch(rae, { headline: 'For Sam', assigneeId: sam.actor.id })).rejects.toThrow(
    'Only editors',
  );

  // What a contributor was given exists for them, and is theirs to write, until it is given to somebody else.
  await expect(readStory(cleo, { id })).rejects.toMatchObject({ kind: 'NotFound' });
  await changeFields(editor, { id, assigneeId: cleo.actor.id });
  expect((await readStory(cleo, { id })).abilities).toContain('edit story');
  expect((await listPlanning(cleo, {})).items.map((item) => item.id)).toEqual([id]);
  expect((await store.notices.list(cleo.actor.id, { limit: 5 })).items).toMatchObject([{ kind: 'assigned' }]);
  await changeFields(editor, { id, assigneeId: sam.actor.id });
  await expect(readStory(cleo, { id })).rejects.toMatchObject({ kind: 'NotFound' });
  const [line] = (await store.audit.list({ subjectId: id, action: 'assign', limit: 1 })).items;
  expect(line?.detail).toMatchObject({
    before: { assigneeId: cleo.actor.id },
    after: { assigneeId: sam.actor.id },
  });
  await expect(changeFields(editor, { id, assigneeId: crypto.randomUUID() })).rejects.toThrow('works here');
});

test('planning lists pitches and unfinished assignments, the next deadline first', async () => {
  const { editor, section, hire } = await aDesk();
  const rae = await hire({ role: 'reporter' });
  const make = (headline: string, change = {}) => makePitch(editor, { headline, ...change });
  await make('Someday');
  await make('Thursday', { dueAt: noon + 3 * minute });
  await make('Tuesday', { dueAt: noon + 1 * minute, assigneeId: rae.actor.id, sectionId: section.id });
  await createStory(editor, {});
  const spiked = await make('Spiked', { dueAt: noon });
  await moveStory(editor, { id: spiked.id, to: 'spiked' });
  const titles = async (query: object) =>
    (await listPlanning(editor, query)).items.map(({ headline }) => headline);
  expect(await titles({})).toEqual(['Tuesday', 'Thursday', 'Someday']);
  expect(await titles({ show: 'pitches' })).toEqual(['Thursday', 'Someday']);
  expect(await titles({ show: 'assignments' })).toEqual(['Tuesday']);
  expect(await titles({ sectionId: section.id })).toEqual(['Tuesday']);
  expect((await listPlanning(rae, { assigneeId: 'me' })).items).toHaveLength(1);
  const first = await listPlanning(editor, { limit: 1 });
  expect((await listPlanning(editor, { cursor: first.next })).items.map((item) => item.headline)).toEqual([
    'Thursday',
    'Someday',
  ]);
});

test('a deadline that passes is told once; a new one is told again; what is written by then is not', async () => {
  const { store, time, editor, hire } = await aDesk();
  const rae = await hire({ role: 'reporter' });
  const { id } = await makePitch(editor, {
    headline: 'Late',
    assigneeId: rae.actor.id,
    dueAt: noon + minute,
  });
  const done = await makePitch(editor, { headline: 'Done', assigneeId: rae.actor.id, dueAt: noon + minute });
  await moveStory(editor, { id: done.id, to: 'approved' });
  const told = async () =>
    (await store.notices.list(rae.actor.id, { limit: 50 })).items.filter((n) => n.kind === 'deadline passed');
  await tellOfDeadlines(editor);
  expect(await told()).toHaveLength(0);
  time.now = noon + 2 * minute;
  await tellOfDeadlines(editor);
  await tellOfDeadlines(editor);
  expect(await told()).toMatchObject([{ storyId: id, sentence: 'The deadline of “Late” has passed.' }]);
  await changeFields(editor, { id, dueAt: noon + 3 * minute });
  time.now = noon + 4 * minute;
  await tellOfDeadlines(editor);
  expect(await told()).toHaveLength(2);
});

test.each([
  [{ headline: ' ' }, 'Say in a line'],
  [{ headline: 'x'.repeat(301) }, '300'],
  [{ headline: 'x', dueAt: 5 }, '2000 and 2100'],
  [{ headline: 'x', plannedWords: 0 }, 'at least 1 word'],
  [{ headline: 'x', sectionId: crypto.randomUUID() }, 'no such section'],
])('a pitch of %j is refused with a sentence', async (input, sentence) => {
  const { editor } = await aDesk();
  await expect(makePitch(editor, input)).rejects.toThrow(sentence);
});
