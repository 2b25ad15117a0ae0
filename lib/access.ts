import type { Id, Role, State, Visibility } from '#db/index.ts';
import { notAllowed, signInFirst } from './errors.ts';

/**
 * NEWSROOM §2 as sentences, in one place. Verbs, lists and screens ask here (STYLE 6, 7). Pure: no store, no clock.
 * Whether a *state* allows a move is `stories/moves.ts`; here is only who may.
 */

export type Who = { id: Id; role: Role };
export type StorySubject = {
  state: State;
  createdBy: Id;
  personIds: Id[];
  assigneeId?: Id | null;
  isPitch?: boolean;
};
export type PhotoSubject = { createdBy: Id };

const rank: Record<Role, number> = { contributor: 0, reporter: 1, editor: 2, admin: 3 };
const atLeast = (who: Who, role: Role) => rank[who.role] >= rank[role];
const isTheirs = (who: Who, story: StorySubject) => story.createdBy === who.id;
const isAddedTo = (who: Who, story: StorySubject) => story.personIds.includes(who.id);
/** What they were given to write is theirs to write, whatever their role. */
const isAssigned = (who: Who, story: StorySubject) => story.assigneeId === who.id;
/** Once a story is out, its working copy is an editor's: what is written there waits for *Publish changes*. */
const isOpenToItsAuthor = (story: StorySubject) => story.state === 'draft' || story.state === 'in review';

const isOpenPitch = (story: StorySubject) => story.state === 'draft' && story.isPitch === true;

const storySentences = {
  'see story': (who: Who, story: StorySubject) =>
    atLeast(who, 'reporter') || isTheirs(who, story) || isAssigned(who, story) || isAddedTo(who, story),
  'edit story': (who: Who, story: StorySubject) =>
    story.state !== 'killed' &&
    (atLeast(who, 'editor') ||
      (isOpenToItsAuthor(story) &&
        (isTheirs(who, story) ||
          isAssigned(who, story) ||
          (atLeast(who, 'reporter') && isAddedTo(who, story))))),
  'add people': (who: Who, story: StorySubject) =>
    story.state !== 'killed' &&
    (atLeast(who, 'editor') || (atLeast(who, 'reporter') && isTheirs(who, story))),
  'send for review': (who: Who, story: StorySubject) =>
    atLeast(who, 'editor') ||
    isTheirs(who, story) ||
    isAssigned(who, story) ||
    (atLeast(who, 'reporter') && isAddedTo(who, story)),
  'take back': (who: Who, story: StorySubject) =>
    atLeast(who, 'editor') || isTheirs(who, story) || isAssigned(who, story),
  /** not over an editor's approval: by spiking and bringing back it would be a draft again, open to its author */
  spike: (who: Who, story: StorySubject) =>
    atLeast(who, 'editor') || (isTheirs(who, story) && story.state !== 'approved'),
  assign: (who: Who, story: StorySubject) => story.state !== 'killed' && atLeast(who, 'editor'),
  'take pitch': (who: Who, story: StorySubject) =>
    isOpenPitch(story) && !story.assigneeId && atLeast(who, 'reporter'),
  'give back assignment': (who: Who, story: StorySubject) =>
    story.state === 'draft' && isAssigned(who, story),
  'accept pitch': (who: Who, story: StorySubject) => isOpenPitch(story) && atLeast(who, 'editor'),
  return: (who: Who) => atLeast(who, 'editor'),
  approve: (who: Who) => atLeast(who, 'editor'),
  publish: (who: Who) => atLeast(who, 'editor'),
  unpublish: (who: Who) => atLeast(who, 'editor'),
  schedule: (who: Who) => atLeast(who, 'editor'),
  embargo: (who: Who) => atLeast(who, 'editor'),
  correct: (who: Who) => atLeast(who, 'editor'),
  kill: (who: Who) => atLeast(who, 'editor'),
  'change live slug': (who: Who) => atLeast(who, 'editor'),
  'share preview': (who: Who, story: StorySubject) =>
    story.state !== 'killed' &&
    (atLeast(who, 'editor') || (atLeast(who, 'reporter') && (isTheirs(who, story) || isAddedTo(who, story)))),
  hold: (who: Who) => atLeast(who, 'editor'),
  'lift hold': (who: Who) => atLeast(who, 'admin'),
} satisfies Record<string, (who: Who, story: StorySubject) => boolean>;

const photoSentences = {
  'see photos': () => true,
  'upload photo': () => true,
  'describe photo': (who: Who, photo: PhotoSubject) => atLeast(who, 'reporter') || photo.createdBy === who.id,
  'set rights': (who: Who) => atLeast(who, 'editor'),
  'delete photo': (who: Who, photo: PhotoSubject) => atLeast(who, 'editor') || photo.createdBy === who.id,
  /** as it came from the camera or the agency, with all that its metadata says */
  'download original': (who: Who, photo: PhotoSubject) =>
    atLeast(who, 'reporter') || photo.createdBy === who.id,
  'hold photo': (who: Who) => atLeast(who, 'editor'),
  'lift photo hold': (who: Who) => atLeast(who, 'admin'),
} satisfies Record<string, (who: Who, photo: PhotoSubject) => boolean>;

const houseSentences = {
  'create story': () => true,
  'see people': () => true,
  /** gives stories to people; everybody may pitch */
  plan: (who: Who) => atLeast(who, 'editor'),
  'manage sections': (who: Who) => atLeast(who, 'editor'),
  'manage authors': (who: Who) => atLeast(who, 'editor'),
  'add topic': (who: Who) => atLeast(who, 'reporter'),
  'manage topics': (who: Who) => atLeast(who, 'editor'),
  'manage redirects': (who: Who) => atLeast(who, 'editor'),
  /** makes collections of photos and fills them */
  'keep collections': (who: Who) => atLeast(who, 'reporter'),
  /** renames and deletes those of others */
  'manage collections': (who: Who) => atLeast(who, 'editor'),
  'empty bin': (who: Who) => atLeast(who, 'admin'),
  'see photo rights': (who: Who) => atLeast(who, 'reporter'),
  'see photo uses': (who: Who) => atLeast(who, 'editor'),
  'manage credits': (who: Who) => atLeast(who, 'editor'),
  'manage partners': (who: Who) => atLeast(who, 'editor'),
  'manage fronts': (who: Who) => atLeast(who, 'editor'),
  'see schedule': (who: Who) => atLeast(who, 'reporter'),
  'share desk views': (who: Who) => atLeast(who, 'editor'),
  'see audit': (who: Who) => atLeast(who, 'editor'),
  'manage people': (who: Who) => atLeast(who, 'admin'),
  'manage settings': (who: Who) => atLeast(who, 'admin'),
  'manage tokens': (who: Who) => atLeast(who, 'admin'),
} satisfies Record<string, (who: Who) => boolean>;

export type StoryAction = keyof typeof storySentences;
export type PhotoAction = keyof typeof photoSentences;
export type HouseAction = keyof typeof houseSentences;
export type Action = StoryAction | PhotoAction | HouseAction;

export const storyActions = Object.keys(storySentences) as StoryAction[];
export const photoActions = Object.keys(photoSentences) as PhotoAction[];
export const houseActions = Object.keys(houseSentences) as HouseAction[];

export function canStory(who: Who | null, action: StoryAction, story: StorySubject): boolean {
  return who !== null && storySentences[action](who, story);
}
export function canPhoto(who: Who | null, action: PhotoAction, photo: PhotoSubject): boolean {
  return who !== null && photoSentences[action](who, photo);
}
export function canHouse(who: Who | null, action: HouseAction): boolean {
  return who !== null && houseSentences[action](who);
}

/** What the screen may offer: the actions that this person's next request would not be refused for. */
export const storyAbilities = (who: Who | null, story: StorySubject): StoryAction[] =>
  storyActions.filter((action) => canStory(who, action, story));
export const photoAbilities = (who: Who | null, photo: PhotoSubject): PhotoAction[] =>
  photoActions.filter((action) => canPhoto(who, action, photo));
export const houseAbilities = (who: Who | null): HouseAction[] =>
  houseActions.filter((action) => canHouse(who, action));

/** The list's side of 'see story'. */
export const storiesVisibleTo = (who: Who): Visibility =>
  atLeast(who, 'reporter') ? { kind: 'all' } : { kind: 'own', personId: who.id };

/** What may be linked to: what the person may see, and whatever every reader sees. */
export const storiesLinkableBy = (who: Who): Visibility => {
  const visibility = storiesVisibleTo(who);
  return visibility.kind === 'all' ? visibility : { ...visibility, orPublic: true };
};

/** The person, or SignInFirst. */
export function signedIn<Person extends Who>(who: Person | null): Person {
  if (!who) throw signInFirst();
  return who;
}

/** Passes or throws SignInFirst / NotAllowed. The adapter writes the audit line of a refusal (NEWSROOM §2). */
export function allow(who: Who | null, action: HouseAction): asserts who is Who {
  if (!canHouse(signedIn(who), action)) throw notAllowed(refusal(action), action);
}
export function allowStory(who: Who | null, action: StoryAction, story: StorySubject): asserts who is Who {
  if (!canStory(signedIn(who), action, story)) throw notAllowed(refusal(action), action);
}
export function allowPhoto(who: Who | null, action: PhotoAction, photo: PhotoSubject): asserts who is Who {
  if (!canPhoto(signedIn(who), action, photo)) throw notAllowed(refusal(action), action);
}

const refusal = (action: Action) => `Your role does not allow this here: ${action}.`;
