import type {
  InvitationAnswer,
  List,
  PartnerAnswer,
  PeopleAnswer,
  PersonAnswer,
  PhotoAnswer,
  PhotoUsesAnswer,
  SessionAnswer,
  SettingsAnswer,
  SetUpAnswer,
  StoryAnswer,
  StoryCard,
  StoryLink,
  TokenAnswer,
} from '#lib/answers.ts';
import type { SentStep, StepJson } from '#lib/writing/live.ts';
import { get, patch, post, put, remove } from './calls.ts';
import { request } from './request.ts';
import { uploadPhoto } from './upload.ts';

export { ApiError, sentenceOf } from './request.ts';

export type Section = NonNullable<StoryCard['section']>;
type Topic = StoryAnswer['topics'][number];
export type State = StoryCard['state'];
export type Role = PersonAnswer['role'];
export type Author = {
  id: string;
  slug: string;
  name: string;
  title: string;
  bio: string;
  personId: string | null;
  photoId: string | null;
};
export type StoryFields = Pick<
  StoryAnswer,
  'slug' | 'sectionId' | 'partnerId' | 'authorIds' | 'topicIds' | 'personIds' | 'originUrl' | 'republish'
>;
type PhotoFields = Pick<
  PhotoAnswer,
  | 'caption'
  | 'alt'
  | 'creators'
  | 'credit'
  | 'copyright'
  | 'keywords'
  | 'mandatedCredit'
  | 'category'
  | 'restrictions'
  | 'digitalSourceType'
  | 'creditRulesUndone'
> & { focal: NonNullable<PhotoAnswer['focal']> };
export type Desk = List<StoryCard> & { counts: Partial<Record<State, number>> };
type Paging = { q?: string | undefined; cursor?: string | null | undefined; limit?: number | undefined };
/** `id` asks for one thing alone, by what the screen knows of it */
type Named = Paging & { id?: string };
type Signal = AbortSignal | undefined;

/** The only caller of `/api/newsroom` (DESIGN §2). Each function answers what `lib/answers.ts` says or throws ApiError. */
export const api = {
  session: {
    read: (signal?: Signal) => request<SessionAnswer>('GET', 'session', { signal, quiet: true }),
    signIn: (body: { email: string; password: string }) =>
      request<SessionAnswer>('POST', 'session', { body, quiet: true }),
    changePassword: (body: { current: string; password: string }) => put<void>('session/password', body),
    signOut: () => request<void>('DELETE', 'session', { quiet: true }),
  },
  setUp: {
    read: (token: string) => request<SetUpAnswer>('GET', 'set-up', { query: { token }, quiet: true }),
    finish: (body: {
      token: string;
      newsroom: string;
      name: string;
      email: string;
      password: string;
      sample: boolean;
    }) => request<SessionAnswer>('POST', 'set-up', { body, quiet: true }),
  },
  invitation: {
    read: (token: string) =>
      request<InvitationAnswer>('GET', 'invitations', { query: { token }, quiet: true }),
    accept: (body: { token: string; name: string; password: string }) =>
      request<SessionAnswer>('POST', 'invitations', { body, quiet: true }),
    withdraw: (id: string) => remove(`invitations/${id}`),
  },
  stories: {
    list: (query: Paging & { state?: string; sectionId?: string; authorId?: string }, signal?: Signal) =>
      get<Desk>('stories', query, signal),
    create: (fields: Partial<StoryFields> = {}) => post<StoryAnswer>('stories', fields),
    read: (id: string, signal?: Signal) => get<StoryAnswer>(`stories/${id}`, {}, signal),
    change: (id: string, fields: Partial<StoryFields>) => patch<StoryAnswer>(`stories/${id}`, fields),
    move: (id: string, to: State, note = '') => put<StoryAnswer>(`stories/${id}/state`, { to, note }),
    publish: (id: string, kind?: 'update' | 'minor') =>
      put<StoryAnswer>(`stories/${id}/publication`, kind ? { kind } : {}),
    unpublish: (id: string) => request<StoryAnswer>('DELETE', `stories/${id}/publication`),
    sendSteps: (id: string, batch: { version: number; steps: StepJson[]; clientId: string }) =>
      post<{ version: number }>(`stories/${id}/steps`, batch),
    readSteps: (id: string, since: number) =>
      get<{ version: number; steps: SentStep[] }>(`stories/${id}/steps`, { since }),
    linksTo: (id: string) => get<List<StoryLink>>(`stories/${id}/links`),
  },
  related: (q: string, except?: string, signal?: Signal) =>
    get<List<StoryLink>>('related', { q, except }, signal),
  photos: {
    list: (query: Paging, signal?: Signal) => get<List<PhotoAnswer>>('photos', query, signal),
    read: (id: string, signal?: Signal) => get<PhotoAnswer>(`photos/${id}`, {}, signal),
    change: (id: string, fields: Partial<PhotoFields>) => patch<PhotoAnswer>(`photos/${id}`, fields),
    remove: (id: string) => remove(`photos/${id}`),
    uses: (id: string, signal?: Signal) => get<PhotoUsesAnswer>(`photos/${id}/uses`, {}, signal),
    upload: uploadPhoto,
  },
  partners: {
    list: (query: Paging = {}, signal?: Signal) => get<List<PartnerAnswer>>('partners', query, signal),
    create: (fields: Omit<PartnerAnswer, 'id' | 'logoUrl'>) => post<PartnerAnswer>('partners', fields),
    change: (id: string, fields: Partial<Omit<PartnerAnswer, 'id' | 'logoUrl'>>) =>
      patch<PartnerAnswer>(`partners/${id}`, fields),
  },
  sections: {
    list: (signal?: Signal) => get<List<Section>>('sections', {}, signal),
    create: (fields: { name: string; slug?: string }) => post<Section>('sections', fields),
    change: (id: string, fields: Partial<Omit<Section, 'id'>>) => patch<Section>(`sections/${id}`, fields),
  },
  authors: {
    list: (query: Named = {}, signal?: Signal) => get<List<Author>>('authors', query, signal),
    create: (fields: { name: string; title?: string; bio?: string }) => post<Author>('authors', fields),
    change: (id: string, fields: Partial<Omit<Author, 'id'>>) => patch<Author>(`authors/${id}`, fields),
  },
  topics: {
    list: (query: Named = {}, signal?: Signal) => get<List<Topic>>('topics', query, signal),
    create: (fields: { name: string }) => post<Topic>('topics', fields),
  },
  people: {
    list: (query: Named & { here?: boolean } = {}, signal?: Signal) =>
      get<PeopleAnswer>('people', { ...query, here: query.here ? 'true' : undefined }, signal),
    invite: (fields: { email: string; name: string; role: Role }) => post<InvitationAnswer>('people', fields),
    change: (id: string, fields: { role?: Role; name?: string; removed?: boolean }) =>
      patch<PersonAnswer>(`people/${id}`, fields),
    passwordLink: (id: string) => post<InvitationAnswer>(`people/${id}/password-link`, {}),
  },
  tokens: {
    list: (signal?: Signal) => get<List<TokenAnswer>>('tokens', {}, signal),
    create: (fields: { name: string }) => post<TokenAnswer>('tokens', fields),
    revoke: (id: string) => remove(`tokens/${id}`),
  },
  settings: {
    read: (signal?: Signal) => get<SettingsAnswer>('settings', {}, signal),
    change: (fields: Partial<SettingsAnswer>) => patch<SettingsAnswer>('settings', fields),
  },
};
