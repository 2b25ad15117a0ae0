import type {
  ChangesAnswer,
  CorrectionAnswer,
  KillAnswer,
  List,
  StoryAnswer,
  StoryLink,
  SurfacesAnswer,
} from '#lib/answers.ts';
import { get, patch, post, put } from '../calls.ts';
import { request } from '../request.ts';

type Signal = AbortSignal | undefined;
export type NoteFields = Pick<CorrectionAnswer, 'type' | 'text'>;

/** What is done about a story that readers see or saw. */
export const actsApi = {
  linksTo: (id: string, cursor: string | null, signal?: Signal) =>
    get<List<StoryLink>>(`stories/${id}/links`, { cursor, limit: 20 }, signal),
  unpublish: (id: string, note: string) =>
    request<StoryAnswer>('DELETE', `stories/${id}/publication`, { body: { note } }),
  touched: (id: string, signal?: Signal) => get<KillAnswer>(`stories/${id}/kill`, {}, signal),
  kill: (id: string, fields: { reason: string; notice: string }) =>
    put<StoryAnswer>(`stories/${id}/kill`, fields),
  surfaces: (id: string, signal?: Signal) => get<SurfacesAnswer>(`stories/${id}/surfaces`, {}, signal),
  corrections: (id: string, signal?: Signal) =>
    get<List<CorrectionAnswer>>(`stories/${id}/corrections`, {}, signal),
  addCorrection: (id: string, fields: NoteFields) =>
    post<CorrectionAnswer>(`stories/${id}/corrections`, fields),
  editCorrection: (id: string, correctionId: string, fields: NoteFields & { n: number }) =>
    patch<CorrectionAnswer>(`stories/${id}/corrections/${correctionId}`, fields),
  changes: (id: string, signal?: Signal) => get<ChangesAnswer>(`stories/${id}/changes`, {}, signal),
  throwChangesAway: (id: string) => request<StoryAnswer>('DELETE', `stories/${id}/changes`),
};
