import { EditorState } from '@tiptap/pm/state';
import { Step } from '@tiptap/pm/transform';
import { collab } from 'prosemirror-collab';
import { nodeOf } from '#lib/document/parse.ts';
import { SCHEMA_VERSION } from '#lib/document/schema.ts';
import type { SentStep, StepJson, ToTab } from '#lib/writing/live.ts';
import { ApiError } from '../../request.ts';
import { insertedTexts } from './inserted-text.ts';
import type { Kept } from './kept.ts';
import { StorySession } from './story-session.ts';

/** The two calls by which steps reach the store without a live connection. */
export type StepCalls = {
  readSteps(id: string, since: number): Promise<{ version: number; steps: SentStep[] }>;
  sendSteps(
    id: string,
    batch: { version: number; steps: StepJson[]; clientId: string },
  ): Promise<{ version: number }>;
};

export type KeptOutcome =
  /** everything is in the story now; `lost` are words whose place was deleted meanwhile */
  | { kind: 'sent'; lost: string[] }
  /** it can not go into the story any more: the words, for the person to decide */
  | { kind: 'rescued'; texts: string[]; why: string }
  /** no network or nobody signed in: it stays kept */
  | { kind: 'not now' };

/**
 * Finishes the work of a tab that is gone: its unconfirmed steps, under its own client id, rebased over what others wrote
 * since. Steps that had arrived although their answer was lost are recognised and not applied twice.
 */
export async function sendKept(kept: Kept, calls: StepCalls): Promise<KeptOutcome> {
  if (kept.steps.length === 0) return { kind: 'sent', lost: [] };
  const state = keptState(kept);
  if (!state) return { kind: 'rescued', texts: textsOf(kept), why: 'This newsroom has changed since then.' };
  const lost: string[] = [];
  const { session, unconfirmedTexts } = headless(kept, state, lost);
  try {
    const caughtUp = await calls.readSteps(kept.storyId, kept.version);
    session.receive({ type: 'entered', storyId: kept.storyId, present: [], resync: false, ...caughtUp });
    while (session.hasUnconfirmed()) await sendBatch(kept, session, calls);
    return { kind: 'sent', lost };
  } catch (error) {
    if (!(error instanceof ApiError) || !isFinal(error)) return { kind: 'not now' };
    return { kind: 'rescued', texts: [...lost, ...unconfirmedTexts()], why: error.message };
  }
}

async function sendBatch(kept: Kept, session: HeadlessSession, calls: StepCalls): Promise<void> {
  const { storyId, clientId } = kept;
  const batch = session.batch();
  if (!batch) throw new Error('A session with unconfirmed steps has a batch.');
  const { ref, version, steps } = batch;
  try {
    const accepted = await calls.sendSteps(storyId, { version, steps, clientId });
    session.receive({ type: 'accepted', storyId, ref, version: accepted.version });
  } catch (error) {
    const between = error instanceof ApiError && error.kind === 'Conflict' ? stepsIn(error.current) : null;
    if (!between) throw error;
    session.receive({ type: 'behind', storyId, ref, ...between });
  }
}

type HeadlessSession = Pick<StorySession, 'hasUnconfirmed' | 'receive'> & {
  batch(): { ref: number; version: number; steps: StepJson[] } | null;
};

function headless(kept: Kept, start: EditorState, lost: string[]) {
  let state = start;
  let batch: { ref: number; version: number; steps: StepJson[] } | null = null;
  const session = new StorySession({
    storyId: kept.storyId,
    clientId: kept.clientId,
    confirmed: nodeOf(kept.document),
    paper: {
      state: () => state,
      dispatch: (transaction) => {
        state = state.apply(transaction);
      },
    },
    send: (message) => {
      if (message.type === 'steps') batch = message;
    },
    events: {
      onChange() {},
      onPresent() {},
      onCursor() {},
      onResync() {
        throw new ApiError(409, { kind: 'Conflict', message: 'The story has changed too much since then.' });
      },
      onRefused() {},
      onTextLost: (texts) => lost.push(...texts),
    },
  });
  const facade: HeadlessSession = {
    hasUnconfirmed: () => session.hasUnconfirmed(),
    receive: (message: ToTab) => session.receive(message),
    batch: () => batch,
  };
  return { session: facade, unconfirmedTexts: () => insertedTexts(session.unconfirmed().steps) };
}

function keptState(kept: Kept): EditorState | null {
  if (kept.document.schema !== SCHEMA_VERSION) return null;
  try {
    const doc = nodeOf(kept.document);
    const start = EditorState.create({
      doc,
      plugins: [collab({ version: kept.version, clientID: kept.clientId })],
    });
    const { tr } = start;
    for (const step of kept.steps) tr.step(Step.fromJSON(start.schema, step));
    return start.apply(tr);
  } catch {
    return null;
  }
}

/** The words in steps that no longer fit anything. */
function textsOf(kept: Kept): string[] {
  const texts: string[] = [];
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    else if (value && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) {
        if (key === 'text' && typeof inner === 'string') texts.push(inner);
        else look(inner);
      }
    }
  };
  look(kept.steps);
  return texts.length > 0 ? [texts.join('')] : [];
}

function stepsIn(current: unknown): { version: number; steps: SentStep[] } | null {
  const { version, steps } = (current ?? {}) as { version?: unknown; steps?: unknown };
  return typeof version === 'number' && Array.isArray(steps) ? { version, steps } : null;
}

const isFinal = (error: ApiError) =>
  ['NotFound', 'NotAllowed', 'Invalid', 'Conflict', 'Gone', 'TooLarge'].includes(error.kind);
