import { Editor, Extension } from '@tiptap/core';
import { dropCursor } from '@tiptap/pm/dropcursor';
import { gapCursor } from '@tiptap/pm/gapcursor';
import { history } from '@tiptap/pm/history';
import { inputRules } from '@tiptap/pm/inputrules';
import { Plugin } from '@tiptap/pm/state';
import { collab } from 'prosemirror-collab';
import type { StoryAnswer } from '#lib/answers.ts';
import { editorBlocks } from '#lib/document/blocks/editor.ts';
import type { EditorBlock, EditorTools } from '#lib/document/blocks/editor-block.ts';
import { schema } from '#lib/document/schema.ts';
import { cursors } from './cursors.ts';
import { keys } from './keys.ts';
import { type PasteHelp, pasting } from './pasting.ts';
import { placeholders } from './placeholders.ts';
import { places } from './places.ts';
import { type FindStories, relatedTyping } from './related-typing.ts';
import { slashMenu } from './slash-menu.ts';
import { tiptapSchema } from './tiptap-schema.ts';

export type EditorHelp = PasteHelp & {
  tools: EditorTools;
  findStories: FindStories;
  openLink(): void;
  saved(): void;
};

/** The editor of one story, not mounted yet. The document is the store's at `version`; what is typed waits in `collab`. */
export function makeEditor(
  story: Pick<StoryAnswer, 'document' | 'version'>,
  clientId: string,
  editable: boolean,
  help: EditorHelp,
): Editor {
  const blocks = Object.entries<EditorBlock>(editorBlocks);
  const editor = new Editor({
    element: null,
    content: story.document,
    editable,
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    // Their keys and clean-ups are made for a document that is only a body.
    enableCoreExtensions: {
      clipboardTextSerializer: false,
      keymap: false,
      tabindex: false,
      drop: false,
      paste: false,
      delete: false,
      textDirection: false,
    },
    extensions: [
      ...tiptapSchema(schema),
      Extension.create({
        name: 'storyWriting',
        addProseMirrorPlugins() {
          const { schema: own } = this.editor;
          const rules = blocks.flatMap(([name, { inputRules: rulesOf }]) => {
            const type = own.nodes[name];
            return type && rulesOf ? rulesOf(type) : [];
          });
          return [
            slashMenu(help.tools),
            relatedTyping(help.tools, help.findStories),
            inputRules({ rules }),
            ...keys(own, help),
            pasting(help),
            places(),
            placeholders(),
            cursors(),
            dropCursor({ class: 'drop-place', width: 2, color: false }),
            gapCursor(),
            history({ newGroupDelay: 700 }),
            collab({ version: story.version, clientID: clientId }),
            new Plugin({
              props: {
                attributes: () => ({
                  role: 'textbox',
                  'aria-label': 'The story: headline, dek and text',
                  'aria-multiline': 'true',
                  'aria-readonly': String(!this.editor.options.editable),
                  class: 'story-paper',
                  spellcheck: 'true',
                }),
                nodeViews: Object.fromEntries(
                  blocks.flatMap(([name, { nodeView }]) => (nodeView ? [[name, nodeView(help.tools)]] : [])),
                ),
              },
            }),
          ];
        },
      }),
    ],
  });
  // Not only once it is on the screen: what is unconfirmed has to be known from the start.
  editor.view.updateState(editor.state.reconfigure({ plugins: editor.extensionManager.plugins }));
  return editor;
}
