import type { EditorView } from '@tiptap/pm/view';
import type { PhotoAnswer } from '#lib/answers.ts';
import { bodyStart, putBlock, setLeadPhoto } from '#lib/document/blocks/editor-commands.ts';
import { photoNode } from '#lib/document/blocks/photo/photo.editor.ts';
import { addPlace, takePlace } from './places.ts';

export type Upload = (file: File, onProgress: (part: number) => void) => Promise<PhotoAnswer>;

/**
 * Uploads files into the text at `position`, a bar standing in their place meanwhile. What fails leaves one sentence and
 * nothing behind. Above the body a photo becomes the lead photo if the story has none.
 */
export async function uploadInto(
  view: EditorView,
  files: File[],
  position: number,
  upload: Upload,
  refused: (sentence: string) => void,
): Promise<void> {
  const start = bodyStart(view.state.doc);
  const asLead = position < start && !hasLeadPhoto(view);
  await Promise.all(
    files.map((file, index) =>
      uploadOne(view, file, Math.max(position, start), asLead && index === 0, upload, refused),
    ),
  );
}

async function uploadOne(
  view: EditorView,
  file: File,
  position: number,
  asLead: boolean,
  upload: Upload,
  refused: (sentence: string) => void,
): Promise<void> {
  const { widget, progress } = bar(file.name);
  const id = addPlace(view, { from: position, to: position, widget });
  try {
    const photo = await upload(file, progress);
    if (view.isDestroyed) return;
    const place = takePlace(view, id);
    if (!place) return;
    const { state } = view;
    const lead = asLead && !hasLeadPhoto(view) ? setLeadPhoto(state, photo) : null;
    view.dispatch(lead ?? putBlock(state, photoNode(state.schema, photo), gapNear(view, place.from)));
  } catch (error) {
    if (view.isDestroyed) return;
    takePlace(view, id);
    refused(`${file.name}: ${error instanceof Error ? error.message : 'The upload failed.'}`);
  }
}

/** The gap between top-level blocks that lies nearest above a place. */
function gapNear(view: EditorView, position: number): number {
  const $place = view.state.doc.resolve(Math.min(position, view.state.doc.content.size));
  return $place.depth === 0 ? $place.pos : $place.after(1);
}

/** The gap between blocks at a point of the screen. */
export function gapAt(view: EditorView, point: { left: number; top: number }): number {
  const found = view.posAtCoords(point);
  if (!found) return view.state.doc.content.size;
  const $place = view.state.doc.resolve(found.inside >= 0 && found.pos === 0 ? found.inside : found.pos);
  if ($place.depth === 0) return $place.pos;
  const dom = view.nodeDOM($place.before(1));
  const box = dom instanceof Element ? dom.getBoundingClientRect() : null;
  return box && point.top < box.top + box.height / 2 ? $place.before(1) : $place.after(1);
}

const hasLeadPhoto = ({ state }: EditorView) =>
  state.doc.resolve(bodyStart(state.doc)).nodeBefore?.type === state.schema.nodes.leadPhoto;

function bar(name: string): { widget: HTMLElement; progress: (part: number) => void } {
  const widget = document.createElement('div');
  widget.className = 'uploading';
  widget.contentEditable = 'false';
  const label = document.createElement('span');
  label.textContent = `Uploading ${name}`;
  const meter = document.createElement('progress');
  meter.max = 1;
  meter.setAttribute('aria-label', `Uploading ${name}`);
  widget.append(label, meter);
  return {
    widget,
    progress: (part) => {
      if (part >= 1) meter.removeAttribute('value');
      else meter.value = part;
      label.textContent = part >= 1 ? `Reading ${name}` : `Uploading ${name}`;
    },
  };
}
