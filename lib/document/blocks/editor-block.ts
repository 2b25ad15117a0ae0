import type { InputRule } from '@tiptap/pm/inputrules';
import type { NodeType } from '@tiptap/pm/model';
import type { EditorView, NodeViewConstructor } from '@tiptap/pm/view';
import type { Id } from '#db/index.ts';
import type { PhotoAnswer, StoryLink } from '../../answers.ts';

/** What a `<kind>.editor.ts` exports: how one kind of node behaves in the editor. */
export type EditorBlock = {
  /** what choosing it in the `/` menu or the toolbar does; one kind may have several (heading 2, heading 3) */
  choices?: BlockChoice[];
  /** typed text that turns into it ("## ") */
  inputRules?: (type: NodeType) => InputRule[];
  /** drawn by hand in plain DOM, because React views cost most of a keystroke (DESIGN §11) */
  nodeView?: (tools: EditorTools) => NodeViewConstructor;
  /** shown while it is empty */
  placeholder?: string;
};

export type BlockChoice = {
  id: string;
  title: string;
  hint: string;
  /** other words by which people look for it */
  keywords: string;
  run: (view: EditorView, tools: EditorTools) => void;
};

/** What the blocks ask of the screen around them. */
export type EditorTools = {
  photos: Known<PhotoAnswer>;
  links: Known<StoryLink>;
  /** lets the person choose from the library or upload; null when they turn away */
  choosePhoto(): Promise<PhotoAnswer | null>;
  /** lets the person find a story to link to; null when they turn away, 'remove' to take a present link out */
  chooseStory(start: StoryChoiceStart): Promise<StoryChoice | 'remove' | null>;
};

export type StoryChoiceStart = { query?: string; present?: StoryChoice };
/** `text` is the writer's own; null prints the other story's headline */
export type StoryChoice = { storyId: Id; text: string | null };

/** Facts by id that may arrive later than the block that needs them. */
export type Known<Fact> = {
  /** undefined: not here yet (it is being asked for); null: there is none */
  get(id: Id): Fact | null | undefined;
  /** runs when the fact of this id arrives or changes; answers the function that stops it */
  watch(id: Id, changed: () => void): () => void;
};
