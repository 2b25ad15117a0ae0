import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { blockChoices } from '#lib/document/blocks/editor.ts';
import type { BlockChoice, EditorTools } from '#lib/document/blocks/editor-block.ts';
import { bodyStart } from '#lib/document/blocks/editor-commands.ts';

/** The open `/` menu: where its word stands, what it offers, which line is chosen. */
export type SlashMenu = { from: number; to: number; choices: BlockChoice[]; index: number };
type Stored = { menu: SlashMenu | null; dismissedAt: number | null };

const key = new PluginKey<Stored>('slash menu');
export const slashListId = 'slash-menu';
export const slashOptionId = (choice: BlockChoice) => `slash-${choice.id.replace(/\W/g, '-')}`;

export const openSlashMenu = (state: EditorState): SlashMenu | null => key.getState(state)?.menu ?? null;

/** A `/` at the start of a word in a paragraph of the body opens a menu of blocks, filtered by what follows it. */
export const slashMenu = (tools: EditorTools) =>
  new Plugin<Stored>({
    key,
    state: {
      init: () => ({ menu: null, dismissedAt: null }),
      apply(tr, before, _old, state) {
        const meta = tr.getMeta(key) as { index?: number; dismiss?: true } | undefined;
        const dismissedAt = before.dismissedAt === null ? null : tr.mapping.map(before.dismissedAt, -1);
        if (meta?.dismiss) return { menu: null, dismissedAt: before.menu?.from ?? null };
        const menu = menuAt(state);
        if (!menu) return { menu: null, dismissedAt: null };
        if (menu.from === dismissedAt) return { menu: null, dismissedAt };
        // It opens by typing the slash, and not because the cursor wandered next to one.
        if (!before.menu && !(tr.docChanged && menu.to - menu.from === 1)) return { menu: null, dismissedAt };
        const index =
          meta?.index ?? (before.menu?.choices.length === menu.choices.length ? before.menu.index : 0);
        return { menu: { ...menu, index }, dismissedAt: null };
      },
    },
    props: {
      attributes: (state): Record<string, string> => {
        const choice = chosen(openSlashMenu(state));
        return choice ? { 'aria-controls': slashListId, 'aria-activedescendant': slashOptionId(choice) } : {};
      },
      handleKeyDown(view, event) {
        const menu = openSlashMenu(view.state);
        if (!menu || event.isComposing) return false;
        if (event.key === 'Escape') return move(view, { dismiss: true });
        if (menu.choices.length === 0) return false;
        const count = menu.choices.length;
        if (event.key === 'ArrowDown') return move(view, { index: (menu.index + 1) % count });
        if (event.key === 'ArrowUp') return move(view, { index: (menu.index + count - 1) % count });
        if (event.key !== 'Enter' && event.key !== 'Tab') return false;
        const choice = chosen(menu);
        if (choice) choose(view, tools, choice);
        return true;
      },
      handleDOMEvents: {
        blur(view) {
          if (openSlashMenu(view.state)) move(view, { dismiss: true });
        },
      },
    },
  });

/** Takes the typed word away and does what the line says. */
export function choose(view: EditorView, tools: EditorTools, choice: BlockChoice): void {
  const menu = openSlashMenu(view.state);
  if (menu) view.dispatch(view.state.tr.delete(menu.from, menu.to));
  choice.run(view, tools);
}

const chosen = (menu: SlashMenu | null) => menu?.choices[menu.index] ?? null;

function move(view: EditorView, meta: { index?: number; dismiss?: true }): true {
  view.dispatch(view.state.tr.setMeta(key, meta));
  return true;
}

function menuAt(state: EditorState): Omit<SlashMenu, 'index'> | null {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type !== state.schema.nodes.paragraph || $from.pos < bodyStart(state.doc))
    return null;
  const before = $from.parent.textBetween(0, $from.parentOffset, null, '\ufffc');
  const word = /(?:^|\s)\/((?:[\p{L}\d][\p{L}\d ]{0,24})?)$/u.exec(before);
  if (!word) return null;
  const typed = word[1] ?? '';
  const choices = choicesFor(typed);
  if (choices.length === 0) return null;
  return { from: $from.pos - typed.length - 1, to: $from.pos, choices };
}

/** The lines whose title or other names begin with every typed word. */
export function choicesFor(typed: string): BlockChoice[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return blockChoices.filter(({ title, keywords }) => {
    const names = `${title} ${keywords}`.toLowerCase().split(/\s+/);
    return words.every((word) => names.some((name) => name.startsWith(word)));
  });
}
