import { Step } from '@tiptap/pm/transform';
import { expect, test } from 'vitest';
import { stored } from '#lib/document/parse.ts';
import { emptyDocument, schema } from '#lib/document/schema.ts';
import type { SentStep, StepJson } from '#lib/writing/live.ts';
import { p, story } from '#tests/support/documents.ts';
import { ApiError } from '../../request.ts';
import type { Kept } from './kept.ts';
import { type StepCalls, sendKept } from './kept-session.ts';

const storyId = 'story';
const empty = emptyDocument();
const insert = (text: string, at: number): StepJson => ({
  stepType: 'replace',
  from: at,
  to: at,
  slice: { content: [{ type: 'text', text }] },
});

const kept = (steps: StepJson[], version = 0): Kept => ({
  key: 'story gone',
  storyId,
  clientId: 'gone',
  personId: 'ada',
  version,
  document: stored(empty),
  steps,
  fields: {},
  at: 1,
});

/** The store's log, with the two calls. */
function store(log: SentStep[]): StepCalls & { log: SentStep[]; text(): string } {
  return {
    log,
    text: () =>
      log.reduce((doc, { step }) => Step.fromJSON(schema, step).apply(doc).doc ?? doc, empty).textContent,
    readSteps: async (_id, since) => ({ version: log.length, steps: log.slice(since) }),
    async sendSteps(_id, { version, steps, clientId }) {
      if (version !== log.length) {
        throw new ApiError(409, {
          kind: 'Conflict',
          message: 'Others wrote meanwhile.',
          current: { version: log.length, steps: log.slice(version) },
        });
      }
      log.push(...steps.map((step) => ({ step, clientId })));
      return { version: log.length };
    },
  };
}

test('what a closed tab had not sent goes in over what others wrote', async () => {
  const there = store([{ step: insert('Headline', 1), clientId: 'ben' }]);
  expect(await sendKept(kept([insert('words', 5)]), there)).toEqual({ kind: 'sent', lost: [] });
  expect(there.text()).toBe('Headlinewords');
});

test('steps that had arrived although their answer was lost are not applied twice', async () => {
  const there = store([{ step: insert('words', 5), clientId: 'gone' }]);
  expect(await sendKept(kept([insert('words', 5), insert(' more', 10)]), there)).toEqual({
    kind: 'sent',
    lost: [],
  });
  expect(there.text()).toBe('words more');
});

test('somebody who writes at the same moment makes it try again', async () => {
  const there = store([]);
  const once = { ...there, sent: 0 };
  once.sendSteps = async (id, batch) => {
    once.sent += 1;
    if (once.sent === 1) there.log.push({ step: insert('Ben ', 1), clientId: 'ben' });
    return there.sendSteps(id, batch);
  };
  expect(await sendKept(kept([insert('words', 5)]), once)).toEqual({ kind: 'sent', lost: [] });
  expect(there.text()).toBe('Ben words');
});

test('a refusal gives the words back, without network they stay kept', async () => {
  const refusing = {
    ...store([]),
    sendSteps: async () => {
      throw new ApiError(403, { kind: 'NotAllowed', message: 'Not yours any more.' });
    },
  };
  expect(await sendKept(kept([insert('my ', 5), insert('words', 8)]), refusing)).toEqual({
    kind: 'rescued',
    texts: ['my words'],
    why: 'Not yours any more.',
  });
  const away = {
    ...store([]),
    readSteps: async () => {
      throw new ApiError(0, { kind: 'Offline', message: 'No answer.' });
    },
  };
  expect(await sendKept(kept([insert('words', 5)]), away)).toEqual({ kind: 'not now' });
});

test('steps that fit nothing any more give their words back', async () => {
  const broken = kept([insert('words', 500)]);
  expect(await sendKept(broken, store([]))).toMatchObject({ kind: 'rescued', texts: ['words'] });
  const older = { ...kept([insert('words', 5)]), document: { ...stored(story('', '', p())), schema: 0 } };
  expect(await sendKept(older, store([]))).toMatchObject({ kind: 'rescued', texts: ['words'] });
});
