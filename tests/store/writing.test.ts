import { Slice } from '@tiptap/pm/model';
import { AddMarkStep, ReplaceStep, type Step } from '@tiptap/pm/transform';
import { expect, test } from 'vitest';
import { openStore } from '#db/index.ts';
import { stored } from '#lib/document/parse.ts';
import { emptyDocument, schema } from '#lib/document/schema.ts';
import { textOf } from '#lib/document/text.ts';
import { takeSteps, workingDocument } from '#lib/writing/authority.ts';
import { catchUpCheckpoints } from '#lib/writing/checkpoint.ts';
import { nobodyListens, type StepJson } from '#lib/writing/live.ts';
import { aNewsroom, anAudit, aStory, noon } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

const log = { info() {}, warn() {}, error() {} };
/** An empty story has headline, dek and one paragraph: its text begins at 5. */
const bodyStart = 5;
const typed = (text: string, at = bodyStart) =>
  new ReplaceStep(at, at, new Slice(schema.nodes.paragraph.create(null, schema.text(text)).content, 0, 0));

const asJson = (step: Step | StepJson): StepJson => JSON.parse(JSON.stringify(step));

async function anEmptyStory() {
  const store = await freshStore();
  const { editor } = await aNewsroom(store);
  const story = aStory(editor.id, { headline: '', dek: '' });
  await store.stories.add(story, stored(emptyDocument()), anAudit());
  const batch = (version: number, ...steps: (Step | StepJson)[]) => ({
    storyId: story.id,
    version,
    steps: steps.map(asJson),
    clientId: 'tab',
    personId: editor.id,
  });
  return { store, story, batch };
}

test('of two writers from one version the second is told what came between, and nothing is overwritten', async () => {
  const { store, story, batch } = await anEmptyStory();
  const [first, second] = await Promise.all([
    takeSteps({ store }, batch(0, typed('one ')), noon),
    takeSteps({ store }, batch(0, typed('two ')), noon),
  ]);
  expect(first).toMatchObject({ outcome: 'accepted', version: 1, derived: { words: 1 } });
  expect(second).toEqual({
    outcome: 'behind',
    version: 1,
    steps: [{ step: typed('one ').toJSON(), clientId: 'tab' }],
  });
  await takeSteps({ store }, batch(1, typed('two ', bodyStart + 4)), noon);
  expect(textOf((await workingDocument({ store }, story.id)).node)).toBe('one two ');
});

test('what another process wrote is seen at once, although the document is kept in memory', async () => {
  const { store, story, batch } = await anEmptyStory();
  const other = await openStore(`file:${store.file}`);
  await takeSteps({ store }, batch(0, typed('a')), noon);
  await takeSteps({ store: other }, batch(1, typed('b')), noon);
  expect(await takeSteps({ store }, batch(1, typed('c')), noon)).toMatchObject({
    outcome: 'behind',
    version: 2,
  });
  expect(textOf((await workingDocument({ store }, story.id)).node)).toBe('ba');
  await other.close();
});

test('a batch that no story can have is refused with a sentence, and nothing of it is stored', async () => {
  const { store, story, batch } = await anEmptyStory();
  const script = schema.marks.link.create({ href: 'https://a.example' }).toJSON();
  const steps: (Step | StepJson)[] = [
    typed('far outside', 5000),
    new ReplaceStep(0, 2, Slice.empty),
    { stepType: 'no such step' },
    { stepType: 'replace', from: bodyStart, to: bodyStart, slice: { content: [{ type: 'iframe' }] } },
    { stepType: 'replace', from: -4, to: 'x' },
    {
      ...new AddMarkStep(5, 6, schema.mark('bold')).toJSON(),
      mark: { ...script, attrs: { href: 'javascript:alert(1)' } },
    },
  ];
  for (const step of steps) {
    const refused = takeSteps({ store }, batch(0, typed('kept?'), step), noon);
    await expect(refused, JSON.stringify(step)).rejects.toMatchObject({
      kind: 'Invalid',
    });
  }
  await expect(takeSteps({ store }, batch(7, typed('ahead')), noon)).rejects.toMatchObject({
    kind: 'Conflict',
  });
  expect(await store.steps.since(story.id, 0, 10)).toEqual([]);
  expect(textOf((await workingDocument({ store }, story.id)).node)).toBe('');
});

test('a long log is read from its last snapshot, and a fresh process finds the same text', async () => {
  const { store, story, batch } = await anEmptyStory();
  for (let version = 0; version < 120; version++)
    await takeSteps({ store }, batch(version, typed('x')), noon);
  const copy = await store.steps.workingCopy(story.id);
  expect(copy?.version).toBe(100);
  expect(copy?.steps).toHaveLength(20);
  const fresh = await openStore(`file:${store.file}`);
  expect(textOf((await workingDocument({ store: fresh }, story.id)).node)).toBe('x'.repeat(120));
  await fresh.close();
});

test('checkpoints that a crash left out are made at the next start', async () => {
  const { store, story, batch } = await anEmptyStory();
  await takeSteps({ store }, batch(0, typed('ferry aground')), noon);
  expect(await store.steps.needCheckpoint(10)).toContain(story.id);
  await catchUpCheckpoints({ store, log, live: nobodyListens });
  expect(await store.steps.needCheckpoint(10)).toEqual([]);
  const found = await store.stories.list({ visibility: { kind: 'all' }, q: 'aground', limit: 5 });
  expect(found.items.map(({ id }) => id)).toEqual([story.id]);
});
