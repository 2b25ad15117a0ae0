import { expect, test } from 'vitest';
import type { Role, State } from '#db/index.ts';
import {
  canHouse,
  canPhoto,
  canStory,
  type HouseAction,
  houseActions,
  type PhotoAction,
  photoActions,
  type StoryAction,
  storiesVisibleTo,
  storyAbilities,
  storyActions,
} from './access.ts';

/** NEWSROOM §2 and §3 written out by hand: nothing below is computed from lib/access.ts. */
type When = 'always' | 'never' | 'in draft or review' | 'unless killed' | 'unless approved';

const roles: Role[] = ['contributor', 'reporter', 'editor', 'admin'];
const states: State[] = [
  'draft',
  'in review',
  'approved',
  'scheduled',
  'published',
  'unpublished',
  'killed',
  'spiked',
];

const nobodys = { own: 'never', added: 'never', other: 'never' } as const;
const editorsOnly = {
  contributor: { own: 'never', added: 'never', other: 'never' },
  reporter: { own: 'never', added: 'never', other: 'never' },
  editor: { own: 'always', added: 'always', other: 'always' },
  admin: { own: 'always', added: 'always', other: 'always' },
} as const;

const onStories: Record<StoryAction, Record<Role, { own: When; added: When; other: When }>> = {
  'see story': {
    contributor: { own: 'always', added: 'always', other: 'never' },
    reporter: { own: 'always', added: 'always', other: 'always' },
    editor: { own: 'always', added: 'always', other: 'always' },
    admin: { own: 'always', added: 'always', other: 'always' },
  },
  'edit story': {
    contributor: { own: 'in draft or review', added: 'never', other: 'never' },
    reporter: { own: 'in draft or review', added: 'in draft or review', other: 'never' },
    editor: { own: 'unless killed', added: 'unless killed', other: 'unless killed' },
    admin: { own: 'unless killed', added: 'unless killed', other: 'unless killed' },
  },
  'add people': {
    contributor: { own: 'never', added: 'never', other: 'never' },
    reporter: { own: 'unless killed', added: 'never', other: 'never' },
    editor: { own: 'unless killed', added: 'unless killed', other: 'unless killed' },
    admin: { own: 'unless killed', added: 'unless killed', other: 'unless killed' },
  },
  'send for review': {
    contributor: { own: 'always', added: 'never', other: 'never' },
    reporter: { own: 'always', added: 'always', other: 'never' },
    editor: { own: 'always', added: 'always', other: 'always' },
    admin: { own: 'always', added: 'always', other: 'always' },
  },
  'take back': {
    contributor: { own: 'always', added: 'never', other: 'never' },
    reporter: { own: 'always', added: 'never', other: 'never' },
    editor: { own: 'always', added: 'always', other: 'always' },
    admin: { own: 'always', added: 'always', other: 'always' },
  },
  spike: {
    contributor: { own: 'unless approved', added: 'never', other: 'never' },
    reporter: { own: 'unless approved', added: 'never', other: 'never' },
    editor: { own: 'always', added: 'always', other: 'always' },
    admin: { own: 'always', added: 'always', other: 'always' },
  },
  assign: {
    contributor: nobodys,
    reporter: nobodys,
    editor: { own: 'unless killed', added: 'unless killed', other: 'unless killed' },
    admin: { own: 'unless killed', added: 'unless killed', other: 'unless killed' },
  },
  // None of these stories is a pitch or somebody's task: those are asked for further down.
  'take pitch': { contributor: nobodys, reporter: nobodys, editor: nobodys, admin: nobodys },
  'give back assignment': { contributor: nobodys, reporter: nobodys, editor: nobodys, admin: nobodys },
  'accept pitch': { contributor: nobodys, reporter: nobodys, editor: nobodys, admin: nobodys },
  return: editorsOnly,
  approve: editorsOnly,
  publish: editorsOnly,
  unpublish: editorsOnly,
  schedule: editorsOnly,
  embargo: editorsOnly,
  correct: editorsOnly,
  kill: editorsOnly,
  'change live slug': editorsOnly,
  'share preview': {
    contributor: nobodys,
    reporter: { own: 'unless killed', added: 'unless killed', other: 'never' },
    editor: { own: 'unless killed', added: 'unless killed', other: 'unless killed' },
    admin: { own: 'unless killed', added: 'unless killed', other: 'unless killed' },
  },
  hold: editorsOnly,
  'lift hold': { ...editorsOnly, editor: nobodys },
};

const onPhotos: Record<PhotoAction, Record<Role, { own: boolean; other: boolean }>> = {
  'see photos': {
    contributor: { own: true, other: true },
    reporter: { own: true, other: true },
    editor: { own: true, other: true },
    admin: { own: true, other: true },
  },
  'upload photo': {
    contributor: { own: true, other: true },
    reporter: { own: true, other: true },
    editor: { own: true, other: true },
    admin: { own: true, other: true },
  },
  'describe photo': {
    contributor: { own: true, other: false },
    reporter: { own: true, other: true },
    editor: { own: true, other: true },
    admin: { own: true, other: true },
  },
  'set rights': {
    contributor: { own: false, other: false },
    reporter: { own: false, other: false },
    editor: { own: true, other: true },
    admin: { own: true, other: true },
  },
  'delete photo': {
    contributor: { own: true, other: false },
    reporter: { own: true, other: false },
    editor: { own: true, other: true },
    admin: { own: true, other: true },
  },
  'download original': {
    contributor: { own: true, other: false },
    reporter: { own: true, other: true },
    editor: { own: true, other: true },
    admin: { own: true, other: true },
  },
  'hold photo': {
    contributor: { own: false, other: false },
    reporter: { own: false, other: false },
    editor: { own: true, other: true },
    admin: { own: true, other: true },
  },
  'lift photo hold': {
    contributor: { own: false, other: false },
    reporter: { own: false, other: false },
    editor: { own: false, other: false },
    admin: { own: true, other: true },
  },
};

const inTheHouse: Record<HouseAction, Role[]> = {
  'create story': ['contributor', 'reporter', 'editor', 'admin'],
  'see people': ['contributor', 'reporter', 'editor', 'admin'],
  plan: ['editor', 'admin'],
  'add topic': ['reporter', 'editor', 'admin'],
  'manage sections': ['editor', 'admin'],
  'manage authors': ['editor', 'admin'],
  'manage topics': ['editor', 'admin'],
  'manage redirects': ['editor', 'admin'],
  'keep collections': ['reporter', 'editor', 'admin'],
  'manage collections': ['editor', 'admin'],
  'empty bin': ['admin'],
  'see photo uses': ['editor', 'admin'],
  'manage credits': ['editor', 'admin'],
  'see photo rights': ['reporter', 'editor', 'admin'],
  'manage partners': ['editor', 'admin'],
  'manage fronts': ['editor', 'admin'],
  'see schedule': ['reporter', 'editor', 'admin'],
  'share desk views': ['editor', 'admin'],
  'see audit': ['editor', 'admin'],
  'manage people': ['admin'],
  'manage settings': ['admin'],
  'manage tokens': ['admin'],
};

test('role × action × state: everybody may do what NEWSROOM §2 says, and nothing else', () => {
  const wrong: string[] = [];
  let asked = 0;
  const ask = (question: string, answer: boolean, expected: boolean) => {
    asked += 1;
    if (answer !== expected) wrong.push(`${question}: is ${answer}, should be ${expected}`);
  };

  for (const role of roles) {
    const who = { id: 'me', role };
    for (const state of states) {
      const stories = {
        own: { state, createdBy: 'me', personIds: [] },
        added: { state, createdBy: 'somebody', personIds: ['me'] },
        other: { state, createdBy: 'somebody', personIds: ['another'] },
      };
      for (const relation of ['own', 'added', 'other'] as const)
        for (const action of storyActions) {
          const expected = holds(onStories[action][role][relation], state);
          const question = `${role}, ${relation} story in ${state}, ${action}`;
          ask(question, canStory(who, action, stories[relation]), expected);
          ask(`${question} (button)`, storyAbilities(who, stories[relation]).includes(action), expected);
          ask(`nobody, ${action}`, canStory(null, action, stories[relation]), false);
        }
    }
    for (const action of photoActions) {
      ask(
        `${role}, own photo, ${action}`,
        canPhoto(who, action, { createdBy: 'me' }),
        onPhotos[action][role].own,
      );
      ask(
        `${role}, photo, ${action}`,
        canPhoto(who, action, { createdBy: 'x' }),
        onPhotos[action][role].other,
      );
      ask(`nobody, ${action}`, canPhoto(null, action, { createdBy: 'x' }), false);
    }
    for (const action of houseActions) {
      ask(`${role}, ${action}`, canHouse(who, action), inTheHouse[action].includes(role));
      ask(`nobody, ${action}`, canHouse(null, action), false);
    }
  }

  expect(wrong).toEqual([]);
  expect(asked).toBe(
    4 *
      (8 * 3 * Object.keys(onStories).length * 3 +
        Object.keys(onPhotos).length * 3 +
        Object.keys(inTheHouse).length * 2),
  );
});

test.each(['contributor', 'reporter'] as const)('what a %s was given to write is theirs to write', (role) => {
  const me = { id: 'me', role };
  const given = { state: 'draft', createdBy: 'an editor', personIds: [], assigneeId: 'me' } as const;
  const may = (action: StoryAction, state: State) => canStory(me, action, { ...given, personIds: [], state });
  for (const action of ['see story', 'edit story', 'send for review', 'take back'] as const)
    expect(may(action, 'draft'), action).toBe(true);
  expect(may('edit story', 'in review')).toBe(true);
  expect(may('edit story', 'published')).toBe(false);
  for (const action of ['spike', 'add people', 'assign', 'publish'] as const)
    expect(may(action, 'draft'), action).toBe(false);
  expect(may('give back assignment', 'draft')).toBe(true);
  expect(may('give back assignment', 'in review')).toBe(false);
  expect(canStory({ id: 'x', role }, 'edit story', { ...given, personIds: [] })).toBe(false);
});

test('an open pitch is taken by a reporter while it is nobody’s, and accepted by an editor', () => {
  const pitch = { state: 'draft' as State, createdBy: 'x', personIds: [], assigneeId: null, isPitch: true };
  const may = (role: Role, action: StoryAction, change = {}) =>
    canStory({ id: 'me', role }, action, { ...pitch, ...change });
  for (const role of roles) {
    const isEditor = role === 'editor' || role === 'admin';
    expect(may(role, 'take pitch'), role).toBe(role !== 'contributor');
    expect(may(role, 'take pitch', { assigneeId: 'another' }), role).toBe(false);
    expect(may(role, 'take pitch', { isPitch: false }), role).toBe(false);
    expect(may(role, 'take pitch', { state: 'spiked' }), role).toBe(false);
    expect(may(role, 'accept pitch'), role).toBe(isEditor);
    expect(may(role, 'accept pitch', { isPitch: false }), role).toBe(false);
  }
});

test('the list follows the rule that guards one story: contributors see their own, the others see all', () => {
  expect(storiesVisibleTo({ id: 'me', role: 'contributor' })).toEqual({ kind: 'own', personId: 'me' });
  for (const role of ['reporter', 'editor', 'admin'] as const)
    expect(storiesVisibleTo({ id: 'me', role })).toEqual({ kind: 'all' });
});

function holds(when: When, state: State): boolean {
  if (when === 'in draft or review') return state === 'draft' || state === 'in review';
  if (when === 'unless killed') return state !== 'killed';
  if (when === 'unless approved') return state !== 'approved';
  return when === 'always';
}
