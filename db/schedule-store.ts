import type {
  AuditRow,
  Embargo,
  Id,
  Millis,
  Page,
  PastScheduleRow,
  ScheduleRow,
  State,
  VersionRow,
  WaitingRow,
} from './rows.ts';
import type { Moved, Slice } from './store.ts';

type NewSchedule = Omit<ScheduleRow, 'attempts' | 'leaseUntil'>;
/** When a version goes out; all null where an embargo has no end. */
export type ScheduleTime = Pick<ScheduleRow, 'at' | 'local' | 'zone' | 'choice'>;

/** What waits to go out (NEWSROOM §6). `id` names one setting: whoever acts on a former one is told so. */
export type Schedules = {
  of(storyId: Id): Promise<ScheduleRow | null>;
  ofStories(storyIds: Id[]): Promise<WaitingRow[]>;
  /**
   * Keeps the version and when it goes out, in place of what waited before. A story that readers do not see is
   * 'scheduled' from then on. Refuses when the story left `from`, is not as the version says any more, or
   * when it was set meanwhile (`instead` is not what waits).
   */
  set(setting: {
    schedule: NewSchedule;
    /** null: `schedule.versionId` is kept already */
    version: Omit<VersionRow, 'n'> | null;
    from: State[];
    /** the story's embargo as it was looked at: another one since refuses */
    embargo?: Embargo | null;
    instead: Id | null;
    audit: AuditRow;
  }): Promise<Moved>;
  /** Ends the waiting: the story is again what it was. Refuses when that schedule is no more. */
  end(ending: {
    storyId: Id;
    id: Id;
    outcome: 'taken off' | 'refused';
    reason: string;
    /** the embargo ends with it */
    liftEmbargo?: boolean;
    at: Millis;
    audit: AuditRow;
  }): Promise<Moved>;
  /** another instant for the same wall time, where the rules of its zone changed; false when it is no more */
  shift(storyId: Id, id: Id, at: Millis, audit: AuditRow): Promise<boolean>;
  /**
   * Those that are due and that no other process holds, leased until `leaseUntil`: earliest first. A lease further
   * away than `longest` (ms) was written by a clock that has jumped back since, and counts as none.
   */
  takeDue(now: Millis, leaseUntil: Millis, longest: number, limit: number): Promise<ScheduleRow[]>;
  /** what waits, the earliest first and endless embargoes last; `from` and `until` are instants */
  waiting(query: Slice & { from?: Millis; until?: Millis }): Promise<Page<WaitingRow>>;
  /** how schedules ended, newest first; `lateBy`: only those that went out that late or not at all */
  past(query: Slice & { lateBy?: number }): Promise<Page<PastScheduleRow>>;
  /** of each story the newest end of a schedule; none where an edition went out after one that was refused */
  lastOf(storyIds: Id[]): Promise<PastScheduleRow[]>;
  /**
   * Sets or lifts the story's embargo, and moves what waits for its end. Refuses when the story left `from` or has been
   * public, and when what waits is not `waiting`.
   */
  setEmbargo(setting: {
    storyId: Id;
    embargo: Embargo | null;
    from: State[];
    waiting: Id | null;
    /** the time of what waits, where something does; it is another setting then, which no timer under way fulfils */
    waitsUntil: (ScheduleTime & Pick<ScheduleRow, 'id'>) | null;
    at: Millis;
    audit: AuditRow;
  }): Promise<Moved>;
};
