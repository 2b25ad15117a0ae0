import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import type { EditorTools } from '#lib/document/blocks/editor-block.ts';
import { p, story } from '#tests/support/documents.ts';
import { choicesFor, openSlashMenu, slashMenu } from './slash-menu.ts';

const tools = {} as EditorTools;

function typed(text: string, before = ''): EditorState {
  const doc = story('Headline', '', p(...(before ? [before] : [])));
  let state = EditorState.create({ doc, plugins: [slashMenu(tools)] });
  state = state.apply(state.tr.setSelection(TextSelection.atEnd(state.doc)));
  for (const letter of text) state = state.apply(state.tr.insertText(letter));
  return state;
}
const titles = (state: EditorState) => openSlashMenu(state)?.choices.map(({ title }) => title) ?? null;

test('a slash at the start of a word opens the menu, and letters narrow it', () => {
  expect(titles(typed('/'))).toHaveLength(10);
  expect(titles(typed('/hea'))).toEqual(['Heading 2', 'Heading 3']);
  expect(titles(typed('/pho', 'Some words '))).toEqual(['Photo', 'Lead photo']);
});

test('a slash inside a word, or words that fit nothing, open none', () => {
  expect(titles(typed('/', 'and'))).toBeNull();
  expect(titles(typed('/zzz'))).toBeNull();
});

test('it does not open in the headline, nor when the cursor only comes by', () => {
  const state = typed('');
  const inHeadline = state.apply(state.tr.insertText('/', 1));
  expect(
    openSlashMenu(inHeadline.apply(inHeadline.tr.setSelection(TextSelection.create(inHeadline.doc, 2)))),
  ).toBeNull();
  const doc = story('', '', p('/photo'));
  const other = EditorState.create({ doc, plugins: [slashMenu(tools)] });
  expect(openSlashMenu(other.apply(other.tr.setSelection(TextSelection.atEnd(other.doc))))).toBeNull();
});

test('words are looked for at the beginning of titles and other names', () => {
  expect(choicesFor('ordered').map(({ id }) => id)).toEqual(['numbered list']);
  expect(choicesFor('main photo').map(({ id }) => id)).toEqual(['lead photo']);
});
