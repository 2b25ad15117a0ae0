import { expect, test } from 'vitest';
import { FrontWatchers } from './watchers.ts';

const aTab = (name: string) => {
  const heard: string[] = [];
  return { actor: { id: name, name }, sendText: (text: string) => heard.push(text), heard };
};
type TestTab = ReturnType<typeof aTab>;
const said = ({ heard }: TestTab) =>
  heard.splice(0).map((text) => {
    const { type, present } = JSON.parse(text) as { type: string; present?: { name: string }[] };
    return [type, ...(present ?? []).map(({ name }) => name)].join(' ');
  });

test('who looks at a front is told who else does and what changes, and of no other front', () => {
  const watchers = new FrontWatchers<TestTab>();
  const [ana, ivo] = [aTab('Ana'), aTab('Ivo')];
  watchers.watch(ana, 'home');
  watchers.watch(ivo, 'home');
  expect(said(ana)).toEqual(['front present Ana', 'front present Ana Ivo']);
  expect(said(ivo)).toEqual(['front present Ana Ivo']);

  watchers.watch(ivo, 'sport');
  expect([said(ana), said(ivo)]).toEqual([['front present Ana'], ['front present Ivo']]);
  watchers.changed('home', 3, 'Ana');
  expect([said(ana), said(ivo)]).toEqual([['front'], []]);
  watchers.storyMoved();
  expect([said(ana), said(ivo)]).toEqual([['front'], ['front']]);

  watchers.watch(ivo, null);
  watchers.changed('sport', 1, 'Ana');
  expect(said(ivo)).toEqual([]);
});
