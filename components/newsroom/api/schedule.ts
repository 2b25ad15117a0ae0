import type { List, PastSchedule, ScheduleAnswer, ScheduledStory, StoryAnswer } from '#lib/answers.ts';
import type { WallTime } from '#lib/schedule/wall-time.ts';
import { get, put } from '../calls.ts';
import { request } from '../request.ts';

type Paging = { cursor?: string | null | undefined; limit?: number };
type Signal = AbortSignal | undefined;

/** When stories go out. */
export const scheduleApi = {
  list: (query: Paging & { from?: number; until?: number }, signal?: Signal) =>
    get<List<ScheduledStory>>('schedule', query, signal),
  past: (query: Paging & { wrong?: 'yes' | 'no' }, signal?: Signal) =>
    get<List<PastSchedule>>('schedule/past', query, signal),
  /** with `keepVersion` only the time is another */
  set: (id: string, at: WallTime, more: { kind?: ScheduleAnswer['kind']; keepVersion?: boolean } = {}) =>
    put<StoryAnswer>(`stories/${id}/publication`, { at, ...more }),
  takeOff: (id: string) => request<StoryAnswer>('DELETE', `stories/${id}/schedule`),
  setEmbargo: (id: string, until: WallTime | null, reason = '') =>
    put<StoryAnswer>(`stories/${id}/embargo`, { until, reason }),
  liftEmbargo: (id: string, body: { reason: string; publish: boolean }) =>
    request<StoryAnswer>('DELETE', `stories/${id}/embargo`, { body }),
};
