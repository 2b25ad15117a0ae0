import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';

/** Where a colleague is, in positions of this screen's document. */
export type ColleaguesCursor = {
  clientId: string;
  name: string;
  colour: string;
  anchor: number;
  head: number;
};

const key = new PluginKey<ColleaguesCursor[]>('cursors');

/** Draws colleagues' cursors and selections, in their colour, with their name. */
export const cursors = () =>
  new Plugin<ColleaguesCursor[]>({
    key,
    state: {
      init: () => [],
      apply(tr, before) {
        const shown = tr.getMeta(key) as ColleaguesCursor[] | undefined;
        if (shown) return shown;
        if (!tr.docChanged || before.length === 0) return before;
        const { mapping } = tr;
        return before.map((cursor) => ({
          ...cursor,
          anchor: mapping.map(cursor.anchor),
          head: mapping.map(cursor.head),
        }));
      },
    },
    props: {
      decorations(state) {
        const shown = key.getState(state) ?? [];
        if (shown.length === 0) return null;
        const { doc } = state;
        return DecorationSet.create(
          doc,
          shown.flatMap((cursor) => drawn(cursor, doc.content.size)),
        );
      },
    },
  });

export function showCursors(view: EditorView, shown: ColleaguesCursor[]): void {
  view.dispatch(view.state.tr.setMeta(key, shown).setMeta('addToHistory', false));
}

function drawn({ clientId, name, colour, anchor, head }: ColleaguesCursor, size: number): Decoration[] {
  const at = Math.min(head, size);
  const other = Math.min(anchor, size);
  const caret = Decoration.widget(at, () => caretOf(name, colour), {
    key: `${clientId} ${colour}`,
    side: 10,
    ignoreSelection: true,
  });
  if (at === other) return [caret];
  const style = `background-color: color-mix(in srgb, ${colour} 22%, transparent)`;
  return [Decoration.inline(Math.min(at, other), Math.max(at, other), { style }), caret];
}

function caretOf(name: string, colour: string): HTMLElement {
  const caret = document.createElement('span');
  caret.className = 'colleague';
  caret.style.setProperty('--colour', colour);
  caret.setAttribute('aria-hidden', 'true');
  const label = document.createElement('span');
  label.className = 'name';
  label.textContent = name;
  caret.append(label);
  return caret;
}
