import { lengthOf, type StoryChange, textChanges } from './changes.rules.ts';
import { factIn } from './facts.rules.ts';

export type { StoryChange } from './changes.rules.ts';

/** What readers see of a story, as far as the kind of a change hangs on it. */
export type Readable = {
  headline: string;
  dek: string;
  body: string;
  /** captions and alternative texts, a line each */
  captions: string;
  photoIds: string[];
  authorIds: string[];
  partnerId: string | null;
  sectionId: string | null;
  topicIds: string[];
};

export type Proposal = { kind: 'update' | 'minor'; reason: string };

/** More changed letters than this are no typo any more. */
const mostSmallLetters = 40;

/**
 * What changed between the edition that readers see and the working copy, and whether that is an update or a minor fix
 * (NEWSROOM §6): facts make an update, spelling and punctuation do not. A proposal: the editor decides. Pure.
 */
export function proposalOf(
  live: Readable,
  working: Readable,
): { proposal: Proposal; changes: StoryChange[]; total: number } {
  const texts = [
    ...textChanges('headline', live.headline, working.headline),
    ...textChanges('dek', live.dek, working.dek),
    ...textChanges('text', live.body, working.body),
    ...textChanges('caption', live.captions, working.captions),
  ];
  const others = differing.flatMap(([what, field]): StoryChange[] =>
    String(live[field]) === String(working[field]) ? [] : [{ what, runs: [] }],
  );
  const changes = [...texts, ...others];
  return { proposal: proposed(changes), changes, total: changes.length };
}

const differing = [
  ['photos', 'photoIds'],
  ['byline', 'authorIds'],
  ['partner', 'partnerId'],
  ['section', 'sectionId'],
  ['topics', 'topicIds'],
] as const satisfies [StoryChange['what'], keyof Readable][];

function proposed(changes: StoryChange[]): Proposal {
  const has = (what: StoryChange['what']) => changes.some((change) => change.what === what);
  if (changes.length === 0) return { kind: 'minor', reason: 'Nothing that readers see has changed.' };
  if (has('headline')) return update('The headline is another.');
  if (has('photos')) return update('The photos are others.');
  if (has('byline')) return update('The byline is another.');
  if (has('partner')) return update('The partner is another.');
  let letters = 0;
  for (const { runs } of changes) {
    const reason = factIn(runs);
    if (reason) return update(reason);
    letters += Math.max(lengthOf(runs, 'removed'), lengthOf(runs, 'added'));
  }
  if (letters > mostSmallLetters) return update('Many small things have changed.');
  if (changes.every(({ runs }) => runs.length === 0))
    return minor('Only where the story is listed has changed.');
  return minor('Only spelling, punctuation or spacing has changed.');
}

const update = (reason: string): Proposal => ({ kind: 'update', reason });
const minor = (reason: string): Proposal => ({ kind: 'minor', reason });
