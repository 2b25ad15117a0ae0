'use client';

import { toggleMark } from '@tiptap/pm/commands';
import { redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history';
import type { MarkType } from '@tiptap/pm/model';
import type { Command, EditorState } from '@tiptap/pm/state';
import { useEditorState } from '@tiptap/react';
import { Bold, Italic, Link as LinkIcon, Redo2, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, Toolbar as AriaToolbar, Group, ToggleButton } from 'react-aria-components';
import { classNames } from '#components/ui/class-names.ts';
import { Tooltip } from '#components/ui/tooltip.tsx';
import { blockChoices } from '#lib/document/blocks/editor.ts';
import type { BlockChoice } from '#lib/document/blocks/editor-block.ts';
import { isActiveBlock, isInBody } from '#lib/document/blocks/editor-commands.ts';
import type { OpenStory } from '../open-story.ts';
import { linkRange } from '../writing/link-range.ts';
import { ChoiceIcon } from './choice-icon.tsx';
import { command } from './key-names.ts';
import type { Questions } from './questions.ts';

/** A block that stands where the cursor is, as its line of the `/` menu knows it. */
const active: Record<string, [name: string, attrs?: Record<string, unknown>]> = {
  'heading 2': ['heading', { level: 2 }],
  'heading 3': ['heading', { level: 3 }],
  'bullet list': ['bulletList'],
  'numbered list': ['orderedList'],
  quote: ['quote'],
};
const shortcuts: Record<string, string> = { 'heading 2': `${command}⌥2`, 'heading 3': `${command}⌥3` };
/** works above the body too */
const anywhere = new Set(['lead photo', 'photo']);

/** What can be done with the words where the cursor is. Arrow keys move within it. */
export function Toolbar({
  story,
  questions,
  canWrite,
}: {
  story: OpenStory;
  questions: Questions;
  canWrite: boolean;
}) {
  const { editor } = story;
  const now = useEditorState({
    editor,
    selector: () => {
      const { state } = editor;
      const { bold, italic } = state.schema.marks;
      return {
        bold: isMarked(state, bold),
        italic: isMarked(state, italic),
        link: Boolean(linkRange(state)?.href),
        canMark: bold ? state.selection.$from.parent.type.allowsMarkType(bold) : false,
        inBody: isInBody(state),
        blocks: Object.entries(active)
          .filter(([, [name, attrs]]) => isActiveBlock(state, name, attrs))
          .map(([id]) => id),
        undo: undoDepth(state) > 0,
        redo: redoDepth(state) > 0,
      };
    },
  });
  const run = (made: Command | null | undefined) => {
    made?.(editor.state, editor.view.dispatch);
    editor.view.focus();
  };
  const { bold, italic } = editor.schema.marks;
  const insert = (choice: BlockChoice) =>
    choice.run(editor.view, { ...questions, photos: story.photos, links: story.links });
  return (
    <div className="sticky top-24 z-20 border-b border-line bg-paper">
      <AriaToolbar
        aria-label="Formatting"
        className="mx-auto flex h-11 max-w-[60rem] items-center gap-1 overflow-x-auto px-2 [scrollbar-width:none]"
      >
        <Group aria-label="History" className="flex">
          <Tool
            label="Undo"
            keys={`${command}Z`}
            isDisabled={!canWrite || !now.undo}
            onPress={() => run(undo)}
          >
            <Undo2 aria-hidden size={16} />
          </Tool>
          <Tool
            label="Redo"
            keys={`${command}⇧Z`}
            isDisabled={!canWrite || !now.redo}
            onPress={() => run(redo)}
          >
            <Redo2 aria-hidden size={16} />
          </Tool>
        </Group>
        <Line />
        <Group aria-label="Words" className="flex">
          <Tool
            label="Bold"
            keys={`${command}B`}
            isOn={now.bold}
            isDisabled={!canWrite || !now.canMark}
            onPress={() => run(bold && toggleMark(bold))}
          >
            <Bold aria-hidden size={16} />
          </Tool>
          <Tool
            label="Italic"
            keys={`${command}I`}
            isOn={now.italic}
            isDisabled={!canWrite || !now.canMark}
            onPress={() => run(italic && toggleMark(italic))}
          >
            <Italic aria-hidden size={16} />
          </Tool>
          <Tool
            label="Link"
            keys={`${command}K`}
            isOn={now.link}
            isDisabled={!canWrite || !now.canMark}
            onPress={() => {
              const range = linkRange(editor.state);
              if (range) questions.editLink(range);
            }}
          >
            <LinkIcon aria-hidden size={16} />
          </Tool>
        </Group>
        <Line />
        <Group aria-label="Blocks" className="flex">
          {blockChoices
            .filter(({ id }) => id !== 'paragraph')
            .map((choice) => (
              <Tool
                key={choice.id}
                label={choice.title}
                {...(shortcuts[choice.id] ? { keys: shortcuts[choice.id] } : {})}
                {...(active[choice.id] ? { isOn: now.blocks.includes(choice.id) } : {})}
                isDisabled={!canWrite || !(now.inBody || anywhere.has(choice.id))}
                onPress={() => insert(choice)}
                wide={choice.id === 'related'}
              >
                {choice.id === 'related' ? 'RELATED' : <ChoiceIcon id={choice.id} />}
              </Tool>
            ))}
        </Group>
      </AriaToolbar>
    </div>
  );
}

function Tool({
  label,
  keys,
  isOn,
  isDisabled,
  onPress,
  children,
  wide = false,
}: {
  label: string;
  keys?: string | undefined;
  isOn?: boolean;
  isDisabled: boolean;
  onPress: () => void;
  children: ReactNode;
  wide?: boolean;
}) {
  const props = {
    'aria-label': label,
    isDisabled,
    onPress,
    // The cursor stays where it is in the text.
    preventFocusOnPress: true,
    className: classNames(
      'grid h-8 shrink-0 place-items-center rounded text-ink-soft pointer-coarse:h-11 data-disabled:opacity-40 data-hovered:bg-sunk data-hovered:text-ink data-selected:bg-accent-soft data-selected:text-accent',
      wide ? 'px-2 text-xs font-semibold tracking-wide' : 'w-8 pointer-coarse:w-11',
    ),
  };
  return (
    <Tooltip text={keys ? `${label} ${keys}` : label}>
      {isOn === undefined ? (
        <AriaButton {...props}>{children}</AriaButton>
      ) : (
        <ToggleButton {...props} isSelected={isOn}>
          {children}
        </ToggleButton>
      )}
    </Tooltip>
  );
}

function isMarked(state: EditorState, mark: MarkType | undefined): boolean {
  const { $from, from, to, empty } = state.selection;
  if (!mark) return false;
  if (empty) return mark.isInSet(state.storedMarks ?? $from.marks()) !== undefined;
  return state.doc.rangeHasMark(from, to, mark);
}

const Line = () => <span aria-hidden className="mx-1 h-5 w-px shrink-0 bg-line" />;
