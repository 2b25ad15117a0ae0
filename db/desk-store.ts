import type { AuditRow, Id, Millis, Page, State, StoryRow } from './rows.ts';
import type { Slice, Visibility } from './store.ts';

/** Newest change first, the nearest deadline of unfinished stories first, or the oldest story first. */
export type DeskSort = 'changed' | 'deadline' | 'age';

/** What an editor narrows the desk to; every part that is given must be true of a story. */
export type DeskFilter = {
  /** words of headline, text, byline, slug, photos' credits and captions; a URL, present or former, finds its story */
  q?: string;
  states?: State[];
  sectionId?: Id;
  /** null: nobody's */
  assigneeId?: Id | null;
  authorId?: Id;
  partnerId?: Id;
  topicId?: Id;
  /** unfinished stories only */
  dueBefore?: Millis;
  /** only public stories whose working copy says something else */
  changed?: boolean;
  /** only these, for a desk that looks again at what has changed */
  ids?: Id[];
};

export type DeskQuery = DeskFilter & Slice & { visibility: Visibility; sort?: DeskSort };

/** Stories by state under the filter without its `states` and `ids`. */
export type DeskCounts = Partial<Record<State, number>>;

/** A filter of the desk, or of the photo library, with a name, for one person or for everybody. */
export type DeskViewRow = {
  id: Id;
  screen: 'desk' | 'photos';
  /** who made it */
  personId: Id;
  name: string;
  /** the filter as the address says it: "state=draft&assignee=me" */
  filter: string;
  shared: boolean;
  /** 1 to 9: the key that opens it */
  key: number | null;
  createdAt: Millis;
  updatedAt: Millis;
};

export type Desk = {
  /** With `q` the best matches first, then the newest, unless a `sort` is given. */
  list(query: DeskQuery): Promise<Page<StoryRow> & { counts: DeskCounts }>;
  /** The person's own views of the screen and those that are shared, by key and then by name. */
  views(personId: Id, screen: DeskViewRow['screen']): Promise<DeskViewRow[]>;
  view(id: Id): Promise<DeskViewRow | null>;
  /** 'full' when the person has `most` views of the screen already */
  addView(view: DeskViewRow, most: number, audit: AuditRow | null): Promise<'added' | 'full'>;
  changeView(
    id: Id,
    change: Partial<Pick<DeskViewRow, 'name' | 'filter' | 'shared' | 'key'>>,
    at: Millis,
    audit: AuditRow | null,
  ): Promise<DeskViewRow | null>;
  /** false when it is gone already */
  removeView(id: Id, audit: AuditRow | null): Promise<boolean>;
};
