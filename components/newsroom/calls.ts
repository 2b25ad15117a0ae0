import { type Query, request } from './request.ts';

/** The five methods of `/api/newsroom`, for `api.ts` and its parts in `api/`. Each answers JSON or throws ApiError. */
export const get = <Answer>(path: string, query?: Query, signal?: AbortSignal) =>
  request<Answer>('GET', path, { query, signal });
export const post = <Answer>(path: string, body: unknown) => request<Answer>('POST', path, { body });
export const put = <Answer>(path: string, body: unknown) => request<Answer>('PUT', path, { body });
export const patch = <Answer>(path: string, body: unknown) => request<Answer>('PATCH', path, { body });
export const remove = (path: string) => request<void>('DELETE', path);
