import type { StoryAnswer } from '#lib/answers.ts';
import { ApiError, api, type StoryFields } from '../../api.ts';
import { forget, type Kept, keptFor } from './kept.ts';
import { type KeptOutcome, sendKept } from './kept-session.ts';
import { takeTabLock } from './tab-lock.ts';

/** Words that could not go into the story by themselves. They stay kept until the person has decided. */
export type Rescue = { key: string; texts: string[]; why: string; settle(): Promise<void> };

const fieldNames: Record<keyof StoryFields, string> = {
  slug: 'slug',
  sectionId: 'section',
  partnerId: 'partner',
  authorIds: 'bylines',
  topicIds: 'topics',
  personIds: 'people who may write here',
  originUrl: 'address at the partner',
  republish: 'republication',
};

export const lockName = (key: string) => `slugline ${key}`;

/**
 * Sends what tabs of this person that are gone have left in this story, oldest first. Tabs that are alive are left alone;
 * what can not be sent now stays where it is.
 */
export async function sendLeftovers(
  database: IDBDatabase,
  storyId: string,
  personId: string,
): Promise<Rescue[]> {
  const rescues: Rescue[] = [];
  for (const kept of await keptFor(database, storyId)) {
    if (kept.personId !== personId) continue;
    const lock = await takeTabLock(lockName(kept.key));
    if (!lock) continue;
    const rescue = await sendLeftover(database, kept);
    if (rescue) rescues.push({ ...rescue, settle: () => rescue.settle().finally(lock.release) });
    else lock.release();
  }
  return rescues;
}

async function sendLeftover(database: IDBDatabase, kept: Kept): Promise<Rescue | null> {
  const outcome = await sendKept(kept, api.stories);
  const fields =
    outcome.kind === 'not now' ? 'not now' : await sendFields(kept).catch(() => 'not now' as const);
  if (outcome.kind === 'not now' || fields === 'not now') return null;
  const texts = [...textsOf(outcome), ...fields];
  if (texts.length === 0) {
    await forget(database, kept.key);
    return null;
  }
  const why =
    outcome.kind === 'rescued'
      ? outcome.why
      : 'A colleague changed the same place while this was not saved yet.';
  return { key: kept.key, texts, why, settle: () => forget(database, kept.key) };
}

const textsOf = (outcome: Exclude<KeptOutcome, { kind: 'not now' }>) =>
  outcome.kind === 'sent' ? outcome.lost : outcome.texts;

/** A field goes in if nobody has changed it since; otherwise a line says what was chosen. */
async function sendFields(kept: Kept): Promise<string[]> {
  const names = Object.keys(kept.fields) as (keyof StoryFields)[];
  if (names.length === 0) return [];
  let story: StoryAnswer;
  try {
    story = await api.stories.read(kept.storyId);
  } catch (error) {
    if (error instanceof ApiError && error.kind === 'NotFound')
      return names.map((name) => lineOf(kept, name));
    throw error;
  }
  const lines: string[] = [];
  for (const name of names) {
    const own = kept.fields[name];
    if (!own || same(story[name], own.value)) continue;
    const taken = same(story[name], own.before) && (await changeField(kept, name, own.value));
    if (!taken) lines.push(lineOf(kept, name));
  }
  return lines;
}

async function changeField(kept: Kept, name: keyof StoryFields, value: unknown): Promise<boolean> {
  try {
    await api.stories.change(kept.storyId, { [name]: value } as Partial<StoryFields>);
    return true;
  } catch (error) {
    if (error instanceof ApiError && error.status >= 400 && error.status < 500 && error.status !== 401)
      return false;
    throw error;
  }
}

function lineOf(kept: Kept, name: keyof StoryFields): string {
  const value = kept.fields[name]?.value;
  return typeof value === 'string' && name === 'slug'
    ? `The slug “${value}” was not saved.`
    : `Your change of the ${fieldNames[name]} was not saved.`;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
