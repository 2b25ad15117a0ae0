import type {
  AlikeAnswer,
  CollectedAnswer,
  CollectionAnswer,
  DeskViewAnswer,
  EmptiedBinAnswer,
  LibraryAnswer,
  List,
  PhotoAnswer,
  PhotoEditsAnswer,
  PhotoNamesAnswer,
  PhotoPairAnswer,
  PlacementAnswer,
} from '#lib/answers.ts';
import type { BulkChange } from '#lib/photos/bulk/edit.rules.ts';
import { type LibraryAddress, libraryQuery } from '#lib/photos/library/filter.rules.ts';
import { get, patch, post, put, remove } from '../calls.ts';
import { request } from '../request.ts';
import type { ViewFields } from './desk.ts';

type Signal = AbortSignal | undefined;
type Part = { cursor?: string | null; limit?: number };

/** The photo library. */
export const libraryCalls = {
  list: (filter: LibraryAddress, part: Part, signal?: Signal) =>
    get<LibraryAnswer>('photos', { ...libraryQuery(filter), ...part }, signal),
  names: (kind: 'creator' | 'agency' | 'licence', q: string, signal?: Signal) =>
    get<PhotoNamesAnswer>('photo-names', { kind, q }, signal),
  restore: (id: string) => put<PhotoAnswer>(`photos/${id}/restoration`, {}),
  emptyBin: () => request<EmptiedBinAnswer>('DELETE', 'photo-bin', { body: {} }),
  original: (id: string) => `/api/newsroom/photos/${id}/original`,
  place: (id: string, storyId: string, where: 'lead' | 'end') =>
    post<PlacementAnswer>(`photos/${id}/placements`, { storyId, place: where }),
  likenesses: (id: string, signal?: Signal) => get<List<AlikeAnswer>>(`photos/${id}/likenesses`, {}, signal),
  pairs: (part: Part, signal?: Signal) => get<List<PhotoPairAnswer>>('photo-likenesses', part, signal),
  tellApart: (id: string, otherId: string) => remove(`photos/${id}/likenesses/${otherId}`),
  previewEdits: (ids: readonly string[], change: BulkChange) =>
    post<PhotoEditsAnswer>('photo-edits/preview', { ids, change }),
  edit: (edits: { id: string; seen: string }[], change: BulkChange) =>
    post<PhotoEditsAnswer>('photo-edits', { edits, change }),
};

/** The library's kept searches, in the words of kept filters. */
export const searchCalls = {
  views: (signal?: Signal) => get<List<DeskViewAnswer>>('photo-searches', {}, signal),
  addView: (fields: ViewFields) => post<DeskViewAnswer>('photo-searches', fields),
  changeView: (id: string, fields: Partial<ViewFields>) =>
    patch<DeskViewAnswer>(`photo-searches/${id}`, fields),
  removeView: (id: string) => remove(`photo-searches/${id}`),
};

/** Named sets of photos. */
export const collectionCalls = {
  list: (query: { q?: string; cursor?: string | null; limit?: number; photo?: string }, signal?: Signal) =>
    get<List<CollectionAnswer>>('collections', query, signal),
  create: (name: string, photoIds?: readonly string[]) =>
    post<CollectionAnswer>('collections', { name, ...(photoIds?.length ? { photoIds } : {}) }),
  rename: (id: string, name: string) => patch<CollectionAnswer>(`collections/${id}`, { name }),
  remove: (id: string) => remove(`collections/${id}`),
  restore: (id: string) => put<CollectionAnswer>(`collections/${id}/restoration`, {}),
  put: (id: string, photoIds: readonly string[]) =>
    put<CollectedAnswer>(`collections/${id}/photos`, { photoIds }),
  takeOut: (id: string, photoIds: readonly string[]) =>
    request<CollectedAnswer>('DELETE', `collections/${id}/photos`, { body: { photoIds } }),
};
