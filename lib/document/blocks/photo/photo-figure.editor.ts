import type { Node } from '@tiptap/pm/model';
import { NodeSelection } from '@tiptap/pm/state';
import type { EditorView, NodeView, NodeViewConstructor } from '@tiptap/pm/view';
import type { PhotoAnswer } from '../../../answers.ts';
import type { EditorTools } from '../editor-block.ts';
import type { photoSizes } from './photo.ts';

const previewWidth = { column: 960, wide: 1600, small: 480, lead: 1600 };
const sizeNames: Record<(typeof photoSizes)[number], string> = {
  small: 'Small',
  column: 'Column',
  wide: 'Wide',
};
type Kind = 'photo' | 'leadPhoto';

/** The figure that photo and lead photo share: picture, caption and alternative text in place, credit read-only. */
export const photoFigure =
  (kind: Kind) =>
  (tools: EditorTools): NodeViewConstructor =>
  (node, view, getPos) =>
    new PhotoFigure(kind, tools, node, view, getPos);

class PhotoFigure implements NodeView {
  readonly dom = element('figure', 'photo');
  readonly contentDOM = element('figcaption', 'caption');
  private readonly picture = element('div', 'picture');
  private readonly credit = element('p', 'credit');
  private readonly alt = document.createElement('input');
  private readonly sizes = element('div', 'sizes');
  private readonly tools: EditorTools;
  private readonly kind: Kind;
  private readonly view: EditorView;
  private readonly getPos: () => number | undefined;
  private node: Node;
  private stopWatching: () => void;

  constructor(
    kind: Kind,
    tools: EditorTools,
    node: Node,
    view: EditorView,
    getPos: () => number | undefined,
  ) {
    this.kind = kind;
    this.tools = tools;
    this.node = node;
    this.view = view;
    this.getPos = getPos;
    for (const part of [this.picture, this.credit]) part.contentEditable = 'false';
    this.picture.onclick = () => this.select();
    this.dom.append(this.picture, this.contentDOM, this.credit, this.controls());
    this.stopWatching = this.watch();
    this.draw();
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    const isOther = node.attrs.photoId !== this.node.attrs.photoId;
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

  /** The controls are theirs; dragging and clicking the picture is the editor's. */
  stopEvent(event: Event): boolean {
    const target = event.target as Element;
    return target instanceof Element && target.closest('.controls, .credit a') !== null;
  }

  ignoreMutation(mutation: { target: globalThis.Node; type: string }): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target);
  }

  destroy(): void {
    this.stopWatching();
  }

  private watch(): () => void {
    return this.tools.photos.watch(this.node.attrs.photoId, () => this.draw());
  }

  private draw(): void {
    const { photoId, alt, size } = this.node.attrs;
    const photo = this.tools.photos.get(photoId);
    this.dom.dataset.size = size ?? 'lead';
    this.contentDOM.dataset.placeholder = 'Caption';
    this.contentDOM.classList.toggle('empty', this.node.content.size === 0);
    this.drawPicture(photo, size ?? 'lead');
    this.drawCredit(photo);
    if (this.alt !== document.activeElement || this.alt.value.trim() === '') this.alt.value = alt;
    this.alt.setAttribute('aria-invalid', String(alt.trim() === ''));
    for (const choice of this.sizes.children) {
      choice.setAttribute('aria-pressed', String((choice as HTMLElement).dataset.size === size));
    }
  }

  private drawPicture(photo: PhotoAnswer | null | undefined, size: keyof typeof previewWidth): void {
    if (!photo) {
      this.picture.replaceChildren(
        document.createTextNode(photo === null ? 'This photo is no longer in the library.' : ''),
      );
      return;
    }
    const widths = [...new Set(photo.renditions.map(({ width }) => width))].sort((a, b) => a - b);
    const width = widths.find((known) => known >= previewWidth[size]) ?? widths.at(-1);
    const src = photo.previewUrl.replace('{width}', String(width));
    const present = this.picture.querySelector('img');
    if (present?.getAttribute('src') === src) return;
    const image = document.createElement('img');
    Object.assign(image, { src, alt: '', width: photo.width, height: photo.height, draggable: false });
    this.picture.replaceChildren(image);
  }

  private drawCredit(photo: PhotoAnswer | null | undefined): void {
    const credit = photo?.creditLine ?? '';
    const isMissing = Boolean(photo) && credit === '';
    this.credit.classList.toggle('missing', isMissing);
    this.credit.replaceChildren(isMissing ? this.wayToTheCredit() : credit);
  }

  /** In a tab of its own, so that the place in the story is not lost. */
  private wayToTheCredit(): HTMLElement {
    const link = document.createElement('a');
    link.href = `/newsroom/photos?photo=${this.node.attrs.photoId}`;
    link.target = '_blank';
    link.textContent = 'No credit: set it in the photo library';
    return link;
  }

  private controls(): HTMLElement {
    const controls = element('div', 'controls');
    controls.contentEditable = 'false';
    const label = element('label', 'alt');
    label.append(document.createTextNode('Alternative text'), this.alt);
    this.alt.type = 'text';
    this.alt.maxLength = 2000;
    this.alt.placeholder = 'What the photo shows, for readers who cannot see it';
    this.alt.disabled = !this.view.editable;
    this.alt.oninput = () => this.set('alt', this.alt.value);
    controls.append(label);
    const buttons = element('div', 'buttons');
    if (this.kind === 'photo') {
      this.sizes.setAttribute('role', 'group');
      this.sizes.setAttribute('aria-label', 'Size of the photo');
      for (const size of ['small', 'column', 'wide'] as const) {
        const choice = button(sizeNames[size], () => this.set('size', size));
        choice.dataset.size = size;
        this.sizes.append(choice);
      }
      buttons.append(this.sizes);
    }
    buttons.append(
      button('Replace', () => void this.replace()),
      button('Remove', () => this.remove(), 'Remove photo'),
    );
    controls.append(buttons);
    return controls;
  }

  /** A click on the picture means the photo, and Delete then removes it and not a letter somewhere else. */
  private select(): void {
    const position = this.getPos();
    if (position === undefined) return;
    const { doc, tr } = this.view.state;
    this.view.dispatch(tr.setSelection(NodeSelection.create(doc, position)));
    this.view.focus();
  }

  private set(name: string, value: string): void {
    const position = this.getPos();
    if (position === undefined || !this.view.editable) return;
    this.view.dispatch(this.view.state.tr.setNodeAttribute(position, name, value));
  }

  private async replace(): Promise<void> {
    const photo = this.view.editable ? await this.tools.choosePhoto() : null;
    const position = this.getPos();
    if (!photo || position === undefined) return;
    const { tr, schema } = this.view.state;
    const caption = photo.caption ? schema.text(photo.caption) : null;
    const replacement = this.node.type.create(
      { ...this.node.attrs, photoId: photo.id, alt: photo.alt },
      caption,
    );
    this.view.dispatch(tr.replaceWith(position, position + this.node.nodeSize, replacement));
  }

  private remove(): void {
    const position = this.getPos();
    if (position === undefined || !this.view.editable) return;
    this.view.dispatch(this.view.state.tr.delete(position, position + this.node.nodeSize));
    this.view.focus();
  }
}

function element(name: string, className: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  return made;
}

function button(name: string, act: () => void, spoken = name): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = name;
  made.setAttribute('aria-label', spoken);
  made.onclick = act;
  return made;
}
