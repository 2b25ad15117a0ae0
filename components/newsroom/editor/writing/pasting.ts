import { Fragment, type Node, type Schema, Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { bodyStart } from '#lib/document/blocks/editor-commands.ts';
import { cleanPastedHtml } from './pasted-html.ts';
import { gapAt } from './uploads.ts';

export type PasteHelp = {
  /** says a sentence to the person */
  say(sentence: string): void;
  upload(view: EditorView, files: File[], position: number): void;
  /** text came in between these places: RELATED links may be written in it */
  pasted(view: EditorView, range: { from: number; to: number }): void;
};

/** Paste and drop: known blocks and marks survive, files are uploaded, pictures of other sites are not linked to. */
export const pasting = (help: PasteHelp) =>
  new Plugin({
    props: {
      transformPastedHTML(html) {
        const { html: clean, pictures } = cleanPastedHtml(html);
        if (pictures > 0) {
          help.say(
            pictures === 1
              ? 'A picture in the pasted text was left out. Upload it as a photo, so that it has a credit.'
              : `${pictures} pictures in the pasted text were left out. Upload them as photos, so that they have a credit.`,
          );
        }
        return clean;
      },
      transformPasted: (slice, view) => inBody(slice, view.state.schema),
      handlePaste(view, event, slice) {
        const { files } = event.clipboardData ?? {};
        if (files && files.length > 0 && slice.content.textBetween(0, slice.content.size).trim() === '') {
          const { $from } = view.state.selection;
          help.upload(view, [...files], $from.depth > 0 ? $from.after(1) : $from.pos);
          return true;
        }
        const { $from, from, to } = view.state.selection;
        if (
          $from.parent.isTextblock &&
          ($from.pos < bodyStart(view.state.doc) || $from.parent.type.name === 'photo')
        ) {
          const line = slice.content.textBetween(0, slice.content.size, ' ').replace(/\s+/g, ' ');
          view.dispatch(view.state.tr.insertText(line, from, to).scrollIntoView());
          return true;
        }
        const sizeBefore = view.state.doc.content.size;
        // After the paste itself, which goes its normal way.
        setTimeout(() => {
          if (view.isDestroyed) return;
          const grown = view.state.doc.content.size - sizeBefore + (to - from);
          help.pasted(view, {
            from,
            to: Math.min(from + Math.max(grown, 0) + 2, view.state.doc.content.size),
          });
        });
        return false;
      },
      handleDrop(view, event, _slice, moved) {
        const files = moved ? [] : [...(event.dataTransfer?.files ?? [])];
        if (files.length === 0) return false;
        event.preventDefault();
        help.upload(view, files, gapAt(view, { left: event.clientX, top: event.clientY }));
        return true;
      },
    },
  });

/** Headline, dek and lead photo of a copied story become what the body can hold. */
function inBody(slice: Slice, schema: Schema): Slice {
  const { headline, dek, leadPhoto, paragraph, photo } = schema.nodes;
  const blocks: Node[] = [];
  let changed = false;
  slice.content.forEach((node) => {
    const isLine = node.type === headline || node.type === dek;
    changed ||= isLine || node.type === leadPhoto;
    if (isLine && paragraph) {
      if (node.content.size > 0) blocks.push(paragraph.create(null, node.content));
    } else if (node.type === leadPhoto && photo) {
      blocks.push(photo.create({ photoId: node.attrs.photoId, alt: node.attrs.alt }, node.content));
    } else blocks.push(node);
  });
  if (!changed) return slice;
  // A single line cut out of a headline stays open at both ends, so that it flows into where it is pasted.
  const open = blocks.length === 1 ? Math.min(slice.openStart, slice.openEnd, 1) : 0;
  return new Slice(Fragment.from(blocks), open, open);
}
