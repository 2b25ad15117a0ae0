import type {
  FrontAnswer,
  FrontCard,
  FrontStory,
  FrontVersionAnswer,
  FrontVersionCard,
} from '#lib/answers/fronts.ts';
import type { List } from '#lib/answers.ts';
import { get, post, put } from '../calls.ts';
import { errorFrom, pathWith, request } from '../request.ts';

type Layout = FrontAnswer['layout'];
type Paging = { q?: string | undefined; cursor?: string | null | undefined; limit?: number | undefined };
export type WallTimeInput = { local: string; zone?: string; choice?: 'earlier' | 'later' };

/** Fronts: their layout, versions and stories. */
export const fronts = {
  list: (signal?: AbortSignal) => get<List<FrontCard>>('fronts', {}, signal),
  read: (id: string, signal?: AbortSignal) => get<FrontAnswer>(`fronts/${id}`, {}, signal),
  change: (id: string, layout: Layout, baseVersion: number) =>
    put<FrontAnswer>(`fronts/${id}`, { layout, baseVersion }),
  stories: (id: string, query: Paging & { sectionId?: string | undefined }, signal?: AbortSignal) =>
    get<List<FrontStory>>(`fronts/${id}/stories`, query, signal),
  publish: (id: string, body: { note: string; baseVersion: number; at?: WallTimeInput }) =>
    put<FrontAnswer>(`fronts/${id}/publication`, body),
  withdraw: (id: string) => request<FrontAnswer>('DELETE', `fronts/${id}/publication`),
  versions: (id: string, query: Paging, signal?: AbortSignal) =>
    get<List<FrontVersionCard>>(`fronts/${id}/versions`, query, signal),
  version: (id: string, n: number, signal?: AbortSignal) =>
    get<FrontVersionAnswer>(`fronts/${id}/versions/${n}`, {}, signal),
  restore: (id: string, n: number, baseVersion: number) =>
    post<FrontAnswer>(`fronts/${id}/restoration`, { n, baseVersion }),
  cancel: (id: string, n: number) => request<FrontAnswer>('DELETE', `fronts/${id}/schedule/${n}`),
  /** the page itself, as readers would get it */
  preview: async (id: string, version: number | null, signal?: AbortSignal): Promise<string> => {
    const answer = await fetch(pathWith(`fronts/${id}/preview`, { version }), {
      cache: 'no-store',
      ...(signal ? { signal } : {}),
    });
    const text = await answer.text();
    if (!answer.ok) throw errorFrom(answer.status, text);
    return text;
  },
};
