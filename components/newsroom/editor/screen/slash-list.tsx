'use client';

import { useEditorState } from '@tiptap/react';
import { classNames } from '#components/ui/class-names.ts';
import type { OpenStory } from '../open-story.ts';
import { choose, openSlashMenu, slashListId, slashOptionId } from '../writing/slash-menu.ts';
import { ChoiceIcon } from './choice-icon.tsx';
import type { Questions } from './questions.ts';

/** The list under a typed `/`. The keyboard stays in the text; the text says which line is meant. */
export function SlashList({ story, questions }: { story: OpenStory; questions: Questions }) {
  const { editor } = story;
  const menu = useEditorState({ editor, selector: () => openSlashMenu(editor.state), equalityFn: Object.is });
  const count = menu?.choices.length ?? 0;
  return (
    <>
      <p role="status" className="sr-only">
        {menu && `${count} to insert. ${menu.choices[menu.index]?.title}`}
      </p>
      {menu && (
        <div
          id={slashListId}
          role="listbox"
          aria-label="Insert"
          className="fixed z-40 max-h-[min(26rem,60dvh)] w-80 max-w-[calc(100vw-1rem)] overflow-auto rounded-md border border-line bg-paper p-1 shadow-lift"
          style={placeBelow(story, menu.from, count * rowHeight + 10)}
        >
          {menu.choices.map((choice, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are pressed in the text
            // biome-ignore lint/a11y/useFocusableInteractive: the text has the focus and names the active line
            <div
              key={choice.id}
              id={slashOptionId(choice)}
              role="option"
              aria-selected={index === menu.index}
              ref={(line) => {
                if (index === menu.index) line?.scrollIntoView({ block: 'nearest' });
              }}
              className={classNames(
                'flex cursor-pointer items-center gap-3 rounded px-2 py-1.5 pointer-coarse:min-h-11',
                index === menu.index && 'bg-accent-soft',
              )}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() =>
                choose(editor.view, { ...questions, photos: story.photos, links: story.links }, choice)
              }
            >
              <span className="text-ink-faint">
                <ChoiceIcon id={choice.id} />
              </span>
              <span className="font-medium whitespace-nowrap">{choice.title}</span>
              <span className="ml-auto truncate text-xs text-ink-faint">{choice.hint}</span>
            </div>
          ))}
        </div>
      )}
    </>
  );
}

const rowHeight = 34;
const listWidth = 320;

/** Under the slash, or above it where there is no room. */
function placeBelow({ editor }: OpenStory, position: number, listHeight: number) {
  const { left, top, bottom } = editor.view.coordsAtPos(position);
  const x = Math.max(8, Math.min(left, window.innerWidth - listWidth - 8));
  return bottom + listHeight + 8 > window.innerHeight && top > listHeight
    ? { left: x, bottom: window.innerHeight - top + 6 }
    : { left: x, top: bottom + 6 };
}
