import type {
  AuthorAnswer,
  ImportAnswer,
  List,
  MergeAnswer,
  RedirectAnswer,
  RepublicationAnswer,
  SectionAnswer,
  SlugAnswer,
  TestAnswer,
  TopicAnswer,
} from '#lib/answers.ts';
import { get, patch, post, put, remove } from '../calls.ts';
import { request } from '../request.ts';

type Paging = { q?: string | undefined; cursor?: string | null | undefined; limit?: number | undefined };
type Signal = AbortSignal | undefined;
export type RedirectFields = { from: string; to: string | null; status: 301 | 302 | 410; note: string };

/** Redirects, and what stories are filed under, as the settings screens ask for them. */
export const masthead = {
  redirects: {
    list: (query: Paging & { order?: 'newest' | 'hits' }, signal?: Signal) =>
      get<List<RedirectAnswer> & { total: number }>('redirects', query, signal),
    create: (fields: RedirectFields) => post<RedirectAnswer>('redirects', fields),
    change: (id: string, fields: Partial<RedirectFields>) => patch<RedirectAnswer>(`redirects/${id}`, fields),
    remove: (id: string) => remove(`redirects/${id}`),
    importCsv: (csv: string, apply: 'preview' | 'all' | 'good') =>
      put<ImportAnswer>('redirects/import', { csv, apply }),
    test: (url: string) => get<TestAnswer>('redirects/test', { url }),
    exportUrl: '/api/newsroom/redirects/export',
  },
  slug: (id: string, slug: string, signal?: Signal) =>
    get<SlugAnswer>(`stories/${id}/slug`, { slug }, signal),
  republication: (id: string, signal?: Signal) =>
    get<RepublicationAnswer>(`stories/${id}/republication`, {}, signal),
  sections: {
    list: (signal?: Signal) => get<List<SectionAnswer>>('sections', { retired: 'true' }, signal),
    retire: (id: string, moveTo: string | null) =>
      put<{ stories: number }>(`sections/${id}/retirement`, { moveTo }),
    revive: (id: string) => request<SectionAnswer>('DELETE', `sections/${id}/retirement`),
  },
  topics: {
    list: (query: Paging, signal?: Signal) => get<List<TopicAnswer>>('topics', query, signal),
    change: (id: string, fields: Partial<Pick<TopicAnswer, 'name' | 'slug' | 'description'>>) =>
      patch<TopicAnswer>(`topics/${id}`, fields),
    merge: (id: string, into: string) => put<MergeAnswer>(`topics/${id}/merge`, { into }),
    remove: (id: string) => remove(`topics/${id}`),
  },
  authors: {
    list: (query: Paging, signal?: Signal) => get<List<AuthorAnswer>>('authors', query, signal),
    change: (id: string, fields: Partial<Omit<AuthorAnswer, 'id' | 'stories' | 'public'>>) =>
      patch<AuthorAnswer>(`authors/${id}`, fields),
    merge: (id: string, into: string) => put<MergeAnswer>(`authors/${id}/merge`, { into }),
  },
};
