import { AllSelection, type Command, EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { schema } from '#lib/document/schema.ts';
import { idOf, leadPhoto, p, photo, story } from '#tests/support/documents.ts';
import { backFromPiece, leavePiece, selectPart } from './keys.ts';

const picture = { photoId: idOf(2), alt: 'A ferry' };

/** The state with the cursor in the first text that contains `|`; the mark itself is taken out. */
function stateOf(doc: ReturnType<typeof story>): EditorState {
  let at = -1;
  doc.descendants((node, position) => {
    const found = node.text?.indexOf('|') ?? -1;
    if (found >= 0) at = position + found;
  });
  const state = EditorState.create({ doc });
  const tr = state.tr.delete(at, at + 1);
  return state.apply(tr.setSelection(TextSelection.create(tr.doc, at)));
}

function after(state: EditorState, command: Command): EditorState {
  let next = state;
  const handled = command(state, (tr) => {
    next = state.apply(tr);
  });
  expect(handled).toBe(true);
  next.doc.check();
  return next;
}

/** What stands around the cursor: "paragraph: be|fore" */
function cursor({ selection: { $from } }: EditorState): string {
  const text = $from.parent.textContent;
  return `${$from.parent.type.name}: ${text.slice(0, $from.parentOffset)}|${text.slice($from.parentOffset)}`;
}
const kinds = ({ doc }: EditorState) =>
  doc.children.map(({ type, textContent }) => `${type.name} ${textContent}`);

test('Enter in the headline goes to the dek, and from the dek to the body, and splits nothing', () => {
  const inDek = after(stateOf(story('Head|line', 'The dek', p('Body'))), leavePiece);
  expect(cursor(inDek)).toBe('dek: |The dek');
  const inBody = after(inDek, leavePiece);
  expect(cursor(inBody)).toBe('paragraph: |Body');
  expect(kinds(inBody)).toEqual(['headline Headline', 'dek The dek', 'paragraph Body']);
});

test('Enter in the dek passes the lead photo by; where the body begins with a photo it makes a place to write', () => {
  const state = after(
    stateOf(story('H', 'Dek|', leadPhoto(picture, 'Caption'), photo(picture, 'Inside'))),
    leavePiece,
  );
  expect(kinds(state)).toEqual(['headline H', 'dek Dek', 'leadPhoto Caption', 'paragraph ', 'photo Inside']);
  expect(cursor(state)).toBe('paragraph: |');
});

test('Enter in a caption goes on below the photo', () => {
  const state = after(stateOf(story('H', '', photo(picture, 'Cap|tion'), p('Next'))), leavePiece);
  expect(kinds(state)).toEqual(['headline H', 'dek ', 'photo Caption', 'paragraph ', 'paragraph Next']);
  expect(cursor(state)).toBe('paragraph: |');
});

test('Backspace at the start of the body, dek or headline steps back and takes nothing away', () => {
  const inDek = after(stateOf(story('Headline', 'The dek', p('|Body'))), backFromPiece);
  expect(cursor(inDek)).toBe('dek: The dek|');
  const start = inDek.apply(inDek.tr.setSelection(TextSelection.create(inDek.doc, 11)));
  const inHeadline = after(start, backFromPiece);
  expect(cursor(inHeadline)).toBe('headline: Headline|');
  expect(kinds(inHeadline)).toEqual(['headline Headline', 'dek The dek', 'paragraph Body']);
});

test('Backspace below the lead photo, or at the start of a caption, selects the photo', () => {
  const below = after(stateOf(story('H', 'D', leadPhoto(picture, 'C'), p('|Body'))), backFromPiece);
  expect(below.selection).toBeInstanceOf(NodeSelection);
  expect((below.selection as NodeSelection).node.type.name).toBe('leadPhoto');
  const inside = after(stateOf(story('H', 'D', p('x'), photo(picture, '|C'))), backFromPiece);
  expect((inside.selection as NodeSelection).node.type.name).toBe('photo');
});

test('⌘A selects the part, then the whole; deleting the whole leaves an empty story', () => {
  const body = after(stateOf(story('Headline', 'Dek', p('One|'), p('Two'))), selectPart);
  expect(body.doc.textBetween(body.selection.from, body.selection.to, '/')).toBe('One/Two');
  const whole = after(body, selectPart);
  expect(whole.selection).toBeInstanceOf(AllSelection);
  const empty = whole.apply(whole.tr.deleteSelection());
  empty.doc.check();
  expect(empty.doc.textContent).toBe('');
});

test('deleting from the middle of the headline into the body keeps a story of the right shape', () => {
  const { doc } = stateOf(story('Headline|', 'Dek', leadPhoto(picture, 'C'), p('Body')));
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, 5, doc.content.size - 3) });
  const cut = state.apply(state.tr.deleteSelection());
  cut.doc.check();
  expect(cut.doc.firstChild?.textContent).toContain('Head');
  expect(cut.schema).toBe(schema);
});
