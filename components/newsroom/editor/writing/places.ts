import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';

/** A place in the text that something is on its way to: an upload, or the story that a typed RELATED link means. */
export type Place = { id: number; from: number; to: number; widget: HTMLElement | null };
type Change = { add: Place } | { remove: number };

const key = new PluginKey<Place[]>('places');
let lastId = 0;

/** Keeps waiting places where they belong while everybody writes on. They are on this screen only, not in the story. */
export const places = () =>
  new Plugin<Place[]>({
    key,
    state: {
      init: () => [],
      apply(tr, before) {
        const change = tr.getMeta(key) as Change | undefined;
        // One by one through the mapping, which knows what a rebase took out and put back.
        const moved = tr.docChanged
          ? before.map((place) => ({
              ...place,
              from: tr.mapping.map(place.from, 1),
              to: tr.mapping.map(place.to, place.widget ? 1 : -1),
            }))
          : before;
        if (!change) return moved;
        return 'add' in change ? [...moved, change.add] : moved.filter(({ id }) => id !== change.remove);
      },
    },
    props: {
      decorations: (state) =>
        DecorationSet.create(
          state.doc,
          (key.getState(state) ?? []).flatMap(({ id, from, to, widget }) => {
            if (widget) return [Decoration.widget(from, widget, { key: `place ${id}`, side: -1 })];
            return to > from ? [Decoration.inline(from, to, { class: 'waiting' })] : [];
          }),
        ),
    },
  });

export function addPlace(view: EditorView, place: Omit<Place, 'id'>): number {
  lastId += 1;
  view.dispatch(view.state.tr.setMeta(key, { add: { ...place, id: lastId } }));
  return lastId;
}

export const placeOf = (state: EditorState, id: number): Place | null =>
  key.getState(state)?.find((place) => place.id === id) ?? null;

/** The last known place, which is forgotten now. */
export function takePlace(view: EditorView, id: number): Place | null {
  const place = placeOf(view.state, id);
  view.dispatch(view.state.tr.setMeta(key, { remove: id }));
  return place;
}
