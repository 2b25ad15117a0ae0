import type { BulkAnswer, DeskAnswer, DeskViewAnswer, List } from '#lib/answers.ts';
import type { BulkAct } from '#lib/desk/bulk.rules.ts';
import type { DeskAddress } from '#lib/desk/filter.rules.ts';
import { get, patch, post, remove } from '../calls.ts';

type Signal = AbortSignal | undefined;
export type BulkOrder = {
  act: BulkAct;
  note?: string;
  assigneeId?: string | null;
  dueAt?: number | null;
  sectionId?: string | null;
};
export type ViewFields = Pick<DeskViewAnswer, 'name' | 'filter' | 'shared' | 'key'>;

/** The desk's lists, saved views, and acts on many stories. */
export const deskCalls = {
  list: (
    filter: DeskAddress,
    part: { cursor?: string | null; limit?: number; ids?: string[] },
    signal?: Signal,
  ) =>
    get<DeskAnswer>(
      'stories',
      {
        q: filter.q,
        state: filter.states.join(','),
        sectionId: filter.section,
        assigneeId: filter.assignee,
        authorId: filter.author,
        partnerId: filter.partner,
        topicId: filter.topic,
        due: filter.due,
        changed: filter.changed ? 'yes' : null,
        sort: filter.sort === 'changed' ? null : filter.sort,
        cursor: part.cursor,
        limit: part.limit,
        ids: part.ids?.join(','),
      },
      signal,
    ),
  act: (ids: string[], order: BulkOrder) => post<BulkAnswer>('desk/moves', { ids, ...order }),
  views: (signal?: Signal) => get<List<DeskViewAnswer>>('desk/views', {}, signal),
  addView: (fields: ViewFields) => post<DeskViewAnswer>('desk/views', fields),
  changeView: (id: string, fields: Partial<ViewFields>) => patch<DeskViewAnswer>(`desk/views/${id}`, fields),
  removeView: (id: string) => remove(`desk/views/${id}`),
};
