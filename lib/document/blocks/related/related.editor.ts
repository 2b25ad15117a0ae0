import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import type { EditorView, NodeView } from '@tiptap/pm/view';
import type { EditorBlock, EditorTools, StoryChoice } from '../editor-block.ts';
import { act, isInBody } from '../editor-commands.ts';

export const related: EditorBlock = {
  nodeView: (tools) => (node, view, getPos) => new RelatedChip(tools, node, view, getPos),
  choices: [
    {
      id: 'related',
      title: 'RELATED link',
      hint: 'To another story of ours',
      keywords: 'related link story',
      run: (view, tools) => void insertRelated(view, tools, {}),
    },
  ],
};

/** Lets the person find a story and puts the link where the cursor is, or over `range`. */
export async function insertRelated(
  view: EditorView,
  tools: EditorTools,
  start: { query?: string; range?: { from: number; to: number } },
): Promise<void> {
  if (!isInBody(view.state)) return;
  const { range, query } = start;
  // The selection, unlike two numbers, moves with what others write while the person looks for the story.
  if (range)
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, range.from, range.to)));
  const chosen = await tools.chooseStory(query ? { query } : {});
  act(view, (state) => {
    const type = state.schema.nodes.related;
    if (!chosen || chosen === 'remove' || !type) return null;
    const { from, to } = state.selection;
    return state.tr.replaceWith(from, to, type.create(chosen)).scrollIntoView();
  });
}

class RelatedChip implements NodeView {
  readonly dom = document.createElement('span');
  private readonly tools: EditorTools;
  private readonly view: EditorView;
  private readonly getPos: () => number | undefined;
  private node: Node;
  private stopWatching: () => void;

  constructor(tools: EditorTools, node: Node, view: EditorView, getPos: () => number | undefined) {
    this.tools = tools;
    this.node = node;
    this.view = view;
    this.getPos = getPos;
    this.dom.className = 'related';
    this.dom.onclick = () => void this.change();
    this.stopWatching = this.watch();
    this.draw();
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    const isOther = node.attrs.storyId !== this.node.attrs.storyId;
    this.node = node;
    if (isOther) {
      this.stopWatching();
      this.stopWatching = this.watch();
    }
    this.draw();
    return true;
  }

  selectNode(): void {
    this.dom.classList.add('selected');
  }

  deselectNode(): void {
    this.dom.classList.remove('selected');
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.stopWatching();
  }

  private watch(): () => void {
    return this.tools.links.watch(this.node.attrs.storyId, () => this.draw());
  }

  private draw(): void {
    const { storyId, text } = this.node.attrs;
    const target = this.tools.links.get(storyId);
    const words = text ?? target?.headline ?? (target === null ? 'a story that is gone' : '…');
    const isHidden = target === null || target?.public === false;
    const link = document.createElement('span');
    link.className = 'target';
    link.textContent = words || 'a story without headline';
    this.dom.replaceChildren('(RELATED: ', link, ')');
    if (isHidden) this.dom.append(flag());
    this.dom.classList.toggle('hidden-from-readers', isHidden);
    this.dom.title = isHidden
      ? 'Left out for readers until that story is public. Click to change.'
      : 'Click to change this link.';
  }

  private async change(): Promise<void> {
    if (!this.view.editable) return;
    const present = { storyId: this.node.attrs.storyId, text: this.node.attrs.text } as StoryChoice;
    const chosen = await this.tools.chooseStory({ present });
    const position = this.getPos();
    if (!chosen || position === undefined) return;
    act(this.view, ({ tr }) =>
      chosen === 'remove'
        ? tr.delete(position, position + 1)
        : tr.setNodeMarkup(position, null, { ...chosen }),
    );
  }
}

function flag(): HTMLElement {
  const made = document.createElement('span');
  made.className = 'flag';
  made.textContent = 'not public';
  return made;
}
