import type {
  AuditAnswer,
  AuditWordsAnswer,
  ComparisonAnswer,
  HoldAnswer,
  List,
  PreviewLinkAnswer,
  PublicAtAnswer,
  StoryAnswer,
  VersionAnswer,
} from '#lib/answers.ts';
import { get, post, put, remove } from '../calls.ts';
import { pathWith, request } from '../request.ts';

type Signal = AbortSignal | undefined;
type Paging = { cursor?: string | null | undefined; limit?: number };

export type AuditFilter = {
  subjectId?: string;
  kind?: string;
  actorId?: string;
  action?: string;
  refused?: string;
  from?: string;
  to?: string;
};

/** The audit, versions, previews and legal holds. */
export const guardingApi = {
  audit: (query: AuditFilter & Paging, signal?: Signal) => get<List<AuditAnswer>>('audit', query, signal),
  auditWords: (signal?: Signal) => get<AuditWordsAnswer>('audit/words', {}, signal),
  auditExport: (filter: AuditFilter, format: 'csv' | 'jsonl') =>
    pathWith('audit/export', { ...filter, format }),
  publicAt: (id: string, time: string, choice?: string) =>
    get<PublicAtAnswer>(`stories/${id}/public-at`, { time, choice }),
  versions: (id: string, query: Paging, signal?: Signal) =>
    get<List<VersionAnswer>>(`stories/${id}/versions`, query, signal),
  saveVersion: (id: string, note: string) => post<VersionAnswer>(`stories/${id}/versions`, { note }),
  compare: (id: string, from: string, to: string, signal?: Signal) =>
    get<ComparisonAnswer>(`stories/${id}/comparison`, { from, to }, signal),
  restore: (id: string, n: number) => post<StoryAnswer>(`stories/${id}/versions/${n}/restoration`, {}),
  /** the address of a version as a reader's page */
  previewPage: (id: string, query: Record<string, string | undefined>) =>
    pathWith(`stories/${id}/preview`, query),
  previewLinks: (id: string, signal?: Signal) =>
    get<List<PreviewLinkAnswer>>(`stories/${id}/preview-links`, {}, signal),
  makePreviewLink: (id: string, fields: { versionId: string; expiresIn: number; note: string }) =>
    post<PreviewLinkAnswer>(`stories/${id}/preview-links`, fields),
  revokePreviewLink: (id: string, link: string) => remove(`stories/${id}/preview-links/${link}`),
  hold: (kind: 'stories' | 'photos', id: string, reason: string) =>
    put<HoldAnswer>(`${kind}/${id}/hold`, { reason }),
  liftHold: (kind: 'stories' | 'photos', id: string, reason: string) =>
    request<void>('DELETE', `${kind}/${id}/hold`, { body: { reason } }),
};
