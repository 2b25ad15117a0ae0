import type { Node } from '@tiptap/pm/model';
import { Step } from '@tiptap/pm/transform';
import type { Derived, Id, Restoring, Store, StoredDocument } from '#db/index.ts';
import { derivedOf } from '../document/derive.ts';
import { checkDocument, nodeOf, stored } from '../document/parse.ts';
import { schema } from '../document/schema.ts';
import { checkSize } from '../document/size.ts';
import { invalid, NewsroomError, notFound } from '../errors.ts';
import { inTurn } from './in-turn.ts';
import type { SentStep, StepJson } from './live.ts';
import { Recent } from './recent.ts';

/** The working copy at a version: as ProseMirror holds it and as it is kept. */
export type WorkingDocument = { version: number; document: StoredDocument; node: Node };

export type Batch = {
  storyId: Id;
  /** the version that the steps start from */
  version: number;
  steps: StepJson[];
  clientId: string;
  personId: Id;
};

/** `behind`: the log is longer than the batch knew; `steps` are those that it has to be rebased over. */
export type Outcome =
  | { outcome: 'accepted'; version: number; derived: Derived }
  | { outcome: 'behind'; version: number; steps: SentStep[] };

type Part = { store: Store };

const snapshotEvery = 50;
/** What is sent to somebody who is behind; who lacks more loads the story anew. */
export const mostStepsSent = 1000;

/** A cache only: every use asks the store whether it is still the newest (other processes write too). */
const recent = new WeakMap<Store, Recent<{ version: number; node: Node }>>();

/** The story's document with every step that the store has. Throws NotFound. */
export async function workingDocument({ store }: Part, storyId: Id): Promise<WorkingDocument> {
  const { version, node } = await newest(store, storyId);
  return { version, node, document: stored(node) };
}

/**
 * Takes steps of one writer, all or none: they must fit the document and leave a story that the schema knows. The store's
 * primary key decides between processes. `along` says what is written with them in one transaction. Throws Invalid with a sentence; permission is the caller's to ask.
 */
export async function takeSteps(
  { store }: Part,
  batch: Batch,
  at: number,
  along?: (working: WorkingDocument) => Restoring,
): Promise<Outcome> {
  return inTurn(store, batch.storyId, async () => {
    const current = await newest(store, batch.storyId);
    if (batch.version !== current.version) return behind(store, batch, current.version);
    const node = stepped(current.node, batch.steps);
    const version = current.version + batch.steps.length;
    const derived = derivedOf(node);
    const crossed = Math.floor(version / snapshotEvery) > Math.floor(current.version / snapshotEvery);
    const appended = await store.steps.append({
      ...batch,
      at,
      derived,
      ...(crossed ? { snapshot: stored(node) } : {}),
      ...(along ? { restoring: along({ version, node, document: stored(node) }) } : {}),
    });
    if (appended === 'behind') return behind(store, batch, (await newest(store, batch.storyId)).version);
    recentOf(store).put(batch.storyId, { version, node });
    return { outcome: 'accepted', version, derived };
  });
}

/** Steps after `version` as tabs get them. */
export async function stepsSince({ store }: Part, storyId: Id, version: number): Promise<SentStep[]> {
  const rows = await store.steps.since(storyId, version, mostStepsSent);
  return rows.map(({ step, clientId }) => ({ step, clientId }));
}

async function behind(store: Store, batch: Batch, version: number): Promise<Outcome> {
  if (batch.version > version)
    throw new NewsroomError(
      'Conflict',
      'This tab is ahead of what the newsroom has kept. Load the story again.',
    );
  if (version - batch.version > mostStepsSent)
    throw new NewsroomError('Conflict', 'Too much was written meanwhile. Load the story again.');
  const steps = await stepsSince({ store }, batch.storyId, batch.version);
  return { outcome: 'behind', version: batch.version + steps.length, steps };
}

async function newest(store: Store, storyId: Id): Promise<{ version: number; node: Node }> {
  const known = recentOf(store).get(storyId);
  if (known) {
    const later = await store.steps.since(storyId, known.version, mostStepsSent);
    if (later.length === 0) return known;
    if (later.length < mostStepsSent) return keep(store, storyId, known, later);
  }
  const working = await store.steps.workingCopy(storyId);
  if (!working) throw notFound('story');
  return keep(store, storyId, { version: working.version, node: nodeOf(working.document) }, working.steps);
}

function keep(store: Store, storyId: Id, from: { version: number; node: Node }, rows: { step: StepJson }[]) {
  const node = rows.reduce((document, { step }) => applied(document, Step.fromJSON(schema, step)), from.node);
  const kept = { version: from.version + rows.length, node };
  recentOf(store).put(storyId, kept);
  return kept;
}

function stepped(node: Node, steps: StepJson[]): Node {
  checkSize(steps);
  const result = steps.reduce((document, json) => applied(document, readStep(json)), node);
  return checkDocument(result);
}

function readStep(json: StepJson): Step {
  return orInvalid('A change of the text is not understood.', () => Step.fromJSON(schema, json));
}

function applied(node: Node, step: Step): Node {
  const sentence = 'A change does not fit the text that it was made for.';
  const { doc } = orInvalid(sentence, () => step.apply(node));
  if (!doc) throw invalid(sentence);
  return doc;
}

/** ProseMirror throws errors of its own at positions and nodes that can not be; they are the sender's fault. */
function orInvalid<Result>(sentence: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    throw error instanceof NewsroomError ? error : invalid(sentence);
  }
}

function recentOf(store: Store): Recent<{ version: number; node: Node }> {
  const known = recent.get(store) ?? new Recent(200);
  recent.set(store, known);
  return known;
}
