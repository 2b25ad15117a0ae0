import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { StoryLink } from '#lib/answers.ts';
import type { EditorTools } from '#lib/document/blocks/editor-block.ts';
import { bodyStart } from '#lib/document/blocks/editor-commands.ts';
import { insertRelated } from '#lib/document/blocks/related/related.editor.ts';
import { addPlace, takePlace } from './places.ts';

/** `(RELATED: Headline of the other story)` or `(RELATED: https://…)`, as people type it and as wires send it. */
const parenthesis = /\(\s*RELATED\s*:\s*([^()\ufffc]{2,300}(?:\([^()]*\)[^()\ufffc]*)?)\)/giu;

export type FindStories = (words: string) => Promise<StoryLink[]>;

/** Turns a typed `(RELATED: …)` into the link once its parenthesis is closed. */
export const relatedTyping = (tools: EditorTools, find: FindStories) =>
  new Plugin({
    props: {
      handleTextInput(view, from, _to, text) {
        if (!text.endsWith(')')) return false;
        const start = view.state.doc.resolve(from).start();
        // Once the parenthesis itself is in the text.
        setTimeout(() => linkWritten(view, tools, find, { from: start, to: from + text.length }, 'last'));
        return false;
      },
    },
  });

/**
 * Finds the stories that written RELATED links mean. A headline that fits exactly, or the only story found, becomes the
 * link; for anything else the person is asked, and the words stay as they are if they turn away.
 */
export function linkWritten(
  view: EditorView,
  tools: EditorTools,
  find: FindStories,
  range: { from: number; to: number },
  which: 'all' | 'last' = 'all',
): void {
  if (view.isDestroyed) return;
  const written = writtenLinks(view, range).filter(({ to }) => which === 'all' || to === range.to);
  for (const { from, to, words } of written) {
    const id = addPlace(view, { from, to, widget: null });
    void link(view, tools, find, id, words);
  }
}

async function link(
  view: EditorView,
  tools: EditorTools,
  find: FindStories,
  id: number,
  words: string,
): Promise<void> {
  const found = await find(words).catch(() => []);
  if (view.isDestroyed) return;
  const place = takePlace(view, id);
  if (!place || place.to <= place.from) return;
  const meant = theOneMeant(words, found);
  const type = view.state.schema.nodes.related;
  if (meant && type) {
    view.dispatch(
      view.state.tr.replaceWith(place.from, place.to, type.create({ storyId: meant.id, text: null })),
    );
  } else await insertRelated(view, tools, { query: words, range: place });
}

function writtenLinks({ state: { doc } }: EditorView, { from, to }: { from: number; to: number }) {
  const start = bodyStart(doc);
  const found: { from: number; to: number; words: string }[] = [];
  doc.nodesBetween(from, Math.min(to, doc.content.size), (node, position) => {
    if (node.type !== doc.type.schema.nodes.paragraph || position < start) return !node.isTextblock;
    const text = node.textBetween(0, node.content.size, null, '\ufffc');
    for (const match of text.matchAll(parenthesis)) {
      const at = position + 1 + match.index;
      const end = at + match[0].length;
      if (at >= from && end <= to) found.push({ from: at, to: end, words: (match[1] ?? '').trim() });
    }
    return false;
  });
  return found;
}

/**
 * The story whose headline is exactly these words, else the only one found if its headline has them or they are its
 * address, else nobody knows: the search also finds stories that only mention the words in their text.
 */
export function theOneMeant(words: string, found: StoryLink[]): StoryLink | null {
  const exact = found.filter(({ headline }) => plain(headline) === plain(words));
  if (exact.length === 1) return exact[0] ?? null;
  const [only] = found;
  if (exact.length > 0 || found.length > 1 || !only) return null;
  return isAddress(words) || hasWords(only.headline, words) ? only : null;
}

const isAddress = (words: string) => /^\S*\/\S+$/.test(words);

function hasWords(headline: string, words: string): boolean {
  const there = wordsOf(headline);
  const asked = wordsOf(words);
  return asked.length > 0 && asked.every((word) => there.some((one) => one.startsWith(word)));
}

const wordsOf = (text: string): string[] => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[‘’‚′]/g, "'")
    .replace(/[“”„″]/g, '"')
    .replace(/[‐-―]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
