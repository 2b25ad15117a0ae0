import { expect, test } from 'vitest';
import type { PersonRow, Store } from '#db/index.ts';
import { listNotes } from '#lib/notes/list-notes.ts';
import { removeNote } from '#lib/notes/remove-note.ts';
import { writeNote } from '#lib/notes/write-note.ts';
import { listNotices } from '#lib/notices/list-notices.ts';
import { markNoticesRead } from '#lib/notices/mark-notices-read.ts';
import { chooseNoticeMail, readNoticeMail } from '#lib/notices/notice-mail.ts';
import { notify } from '#lib/notices/notify.ts';
import { changePerson } from '#lib/people/change-person.ts';
import { afterPublication } from '#lib/publishing/after.ts';
import { createStory } from '#lib/stories/create-story.ts';
import { moveStory } from '#lib/stories/move-story.ts';
import { nobodyListens } from '#lib/writing/live.ts';
import { aContext } from '../support/context.ts';
import { aNewsroom, anAudit, aPerson, noon } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

const mail = { url: 'smtp://mail.example:25', from: 'desk@news.example' };

async function aDesk() {
  const store = await freshStore();
  const { editor } = await aNewsroom(store);
  let now = noon;
  const rung: string[] = [];
  const live = { ...nobodyListens, notice: (personId: string) => void rung.push(personId) };
  const as = (person: PersonRow, change = {}) =>
    aContext(store, person, { live, clock: { now: () => ++now }, ...change });
  const hire = async (change: Partial<PersonRow>) => {
    const person = aPerson(change);
    await store.people.add(person, anAudit());
    return person;
  };
  return { store, editor, as, hire, rung };
}

const kindsOf = async (store: Store, person: PersonRow) =>
  (await store.notices.list(person.id, { limit: 100 })).items.map(({ kind }) => kind);

test('sent for review, every other editor is told; returned and approved, who wrote it is; nobody is told of their own', async () => {
  const { store, editor, as, hire, rung } = await aDesk();
  const [second, reporter] = [await hire({ role: 'editor' }), await hire({ role: 'reporter', name: 'Rae' })];
  const [desk, rae] = [await as(editor), await as(reporter)];
  const { id } = await createStory(rae, {});
  await moveStory(rae, { id, to: 'in review' });
  expect(await kindsOf(store, editor)).toEqual(['sent for review']);
  expect(await kindsOf(store, second)).toEqual(['sent for review']);
  expect(await kindsOf(store, reporter)).toEqual([]);
  expect(rung.sort()).toEqual([editor.id, second.id].sort());

  await moveStory(desk, { id, to: 'draft', note: 'A second source, please.' });
  await moveStory(rae, { id, to: 'in review' });
  await moveStory(desk, { id, to: 'approved' });
  expect(await kindsOf(store, reporter)).toEqual(['approved', 'returned']);
  const { items, unread } = await listNotices(rae, {});
  expect(unread).toBe(2);
  expect(items[1]).toMatchObject({
    storyId: id,
    read: false,
    sentence: `${editor.name} returned a story without a headline: A second source, please.`,
  });
  expect(await kindsOf(store, editor)).toEqual(['sent for review', 'sent for review']);
});

test('published and unpublished by a colleague, the author is told; by the author themselves, nobody', async () => {
  const { store, editor, as, hire } = await aDesk();
  const author = await hire({ role: 'editor', name: 'Al' });
  const [desk, own] = [await as(editor), await as(author)];
  const { id } = await createStory(own, {});
  for (const state of ['published', 'unpublished'] as const) {
    const did = (name: string) => ({ storyId: id, state, sentence: `${name} ${state} the story.` });
    afterPublication(desk, did(editor.name));
    afterPublication(own, did('Al'));
  }
  await expect.poll(() => kindsOf(store, author)).toEqual(['unpublished', 'published']);
  expect(await kindsOf(store, editor)).toEqual([]);
});

test('notices are a person’s own, in pages, read one by one or all at once', async () => {
  const { editor, as, hire, rung } = await aDesk();
  const other = await hire({ role: 'editor' });
  const [ana, bo] = [await as(editor), await as(other)];
  for (let n = 1; n <= 5; n++)
    await notify(bo, { to: [editor.id, editor.id], kind: 'killed', sentence: `Killed ${n}.` });
  await notify(ana, { to: [other.id], kind: 'killed', sentence: 'Not for Ana.' });
  const first = await listNotices(ana, { limit: 2 });
  expect(first.items.map(({ sentence }) => sentence)).toEqual(['Killed 5.', 'Killed 4.']);
  const rest = await listNotices(ana, { limit: 100, cursor: first.next });
  expect(rest.items.map(({ sentence }) => sentence)).toEqual(['Killed 3.', 'Killed 2.', 'Killed 1.']);

  const ids = first.items.map(({ id }) => id);
  expect(await markNoticesRead(bo, { ids })).toEqual({ unread: 1 });
  rung.length = 0;
  expect(await markNoticesRead(ana, { ids })).toEqual({ unread: 3 });
  expect(rung).toEqual([editor.id]);
  expect((await listNotices(ana, { unread: 'true' })).items).toHaveLength(3);
  expect(await markNoticesRead(ana, {})).toEqual({ unread: 0 });
  expect((await listNotices(bo, {})).unread).toBe(1);
});

test('by mail goes what the person wants by mail, and only where the newsroom sends mail', async () => {
  const { store, editor, as, hire } = await aDesk();
  const [bo, silent] = [await hire({ role: 'reporter' }), await hire({ role: 'reporter' })];
  const config = { ...(await as(editor)).config, mail };
  const desk = await as(editor, { config });
  await chooseNoticeMail(await as(silent, { config }), { kinds: ['published'] });
  expect((await readNoticeMail(desk)).works).toBe(true);
  expect((await readNoticeMail(await as(editor))).works).toBe(false);

  const jobs = async () => {
    const all = [];
    for (
      let job = await store.jobs.take(noon * 2, noon * 3, 'slow');
      job;
      job = await store.jobs.take(noon * 2, noon * 3, 'slow')
    )
      all.push(job.kind);
    return all;
  };
  const told = { to: [bo.id, silent.id], kind: 'returned' as const, sentence: 'Returned.' };
  await notify(await as(editor), told);
  expect(await jobs()).toEqual([]);
  await notify(desk, told);
  expect(await jobs()).toEqual(['mail notice']);
  await notify(desk, { ...told, kind: 'published' });
  expect(await jobs()).toEqual(['mail notice']);
  await expect(chooseNoticeMail(desk, { kinds: ['gossip'] })).rejects.toThrow('one of');
});

test('a person whose role changes is told by whom', async () => {
  const { store, as, hire } = await aDesk();
  const [admin, reporter] = [await hire({ role: 'admin', name: 'Ada' }), await hire({ role: 'reporter' })];
  await changePerson(await as(admin), { id: reporter.id, role: 'editor' });
  expect((await store.notices.list(reporter.id, { limit: 1 })).items).toMatchObject([
    { kind: 'role changed', sentence: 'Ada made you editor.' },
  ]);
});

test('a note calls people by name; who may not see the story is led to nothing; only the writer deletes it', async () => {
  const { store, editor, as, hire } = await aDesk();
  const rae = await hire({ role: 'reporter', name: 'Rae Byline' });
  const outsider = await hire({ role: 'contributor', name: 'Otto Outside' });
  const [desk, reporter] = [await as(editor), await as(rae)];
  const { id } = await createStory(desk, {});
  const note = await writeNote(desk, { id, text: 'Call the mayor, @Rae. You too, @Otto Outside?' });
  expect(note.mentions).toEqual([{ id: rae.id, name: 'Rae Byline' }]);
  expect(await kindsOf(store, rae)).toEqual(['mentioned']);
  expect(await kindsOf(store, outsider)).toEqual([]);
  await expect(listNotes(await as(outsider), { id })).rejects.toMatchObject({ kind: 'NotFound' });

  // One Rae of a hundred and more is called by the whole name, though she is the last of them.
  for (let n = 0; n < 110; n++) await hire({ name: `Rae Aaa ${n}` });
  const called = await writeNote(desk, { id, text: '@Rae Byline once more, and not just @Rae.' });
  expect(called.mentions).toEqual([{ id: rae.id, name: 'Rae Byline' }]);
  await removeNote(desk, { id, noteId: called.id });

  await writeNote(reporter, { id, text: 'Done.' });
  const page = await listNotes(reporter, { id, limit: 1 });
  expect(page.items).toMatchObject([{ text: 'Done.', isOwn: true }]);
  expect((await listNotes(reporter, { id, cursor: page.next })).items).toMatchObject([{ isOwn: false }]);
  await expect(removeNote(reporter, { id, noteId: note.id })).rejects.toMatchObject({ kind: 'NotAllowed' });
  await removeNote(desk, { id, noteId: note.id });
  expect((await listNotes(reporter, { id })).items).toHaveLength(1);
  await expect(writeNote(desk, { id, text: '   ' })).rejects.toThrow('Write something first.');
});
