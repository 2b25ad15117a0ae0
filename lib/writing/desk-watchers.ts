import type { Id } from '#db/index.ts';
import { canStory, storiesVisibleTo } from '../access.ts';
import type { Services } from '../context.ts';
import type { ToTab } from './live.ts';
import type { Room } from './room.ts';
import type { Tab } from './tab.ts';

type DeskPresence = Extract<ToTab, { type: 'presence' }>['stories'][number];

/** The least time in milliseconds between two tellings; the first change after a quiet while is told at once. */
const pause = 60;

/** The tabs that show the desk: which stories changed, and who is in which one now. */
export class DeskWatchers {
  private readonly services: Pick<Services, 'store' | 'log'>;
  private readonly rooms: ReadonlyMap<Id, Room>;
  private readonly tabs = new Set<Tab>();
  private readonly changedIds = new Set<Id>();
  private readonly movedIds = new Set<Id>();
  private timer: NodeJS.Timeout | undefined;

  constructor(services: Pick<Services, 'store' | 'log'>, rooms: ReadonlyMap<Id, Room>) {
    this.services = services;
    this.rooms = rooms;
  }

  /** From now on the tab hears of the desk; first who is in which story. */
  async watch(tab: Tab): Promise<void> {
    this.tabs.add(tab);
    const stories = await this.seenBy(tab, [...this.rooms.keys()]);
    tab.send({ type: 'presence', all: true, stories });
  }

  forget(tab: Tab): void {
    this.tabs.delete(tab);
  }

  /** A story's row changed. */
  changed(storyId: Id): void {
    this.changedIds.add(storyId);
    this.soon();
  }

  /** Somebody came into a story or left it. */
  moved(storyId: Id): void {
    this.movedIds.add(storyId);
    this.soon();
  }

  close(): void {
    clearTimeout(this.timer);
    this.tabs.clear();
  }

  private soon(): void {
    if (this.timer) return;
    this.tell();
    this.timer = setTimeout(() => {
      this.timer = undefined;
      if (this.changedIds.size > 0 || this.movedIds.size > 0) this.soon();
    }, pause);
    this.timer.unref();
  }

  private tell(): void {
    for (const storyId of this.changedIds) for (const tab of this.tabs) tab.send({ type: 'desk', storyId });
    this.changedIds.clear();
    const moved = [...this.movedIds];
    this.movedIds.clear();
    if (moved.length > 0) for (const tab of this.tabs) this.tellPresence(tab, moved);
  }

  /** Nobody waits for it, and a store that does not answer must not end the process. */
  private tellPresence(tab: Tab, ids: Id[]): void {
    this.seenBy(tab, ids)
      .then((stories) => stories.length > 0 && tab.send({ type: 'presence', all: false, stories }))
      .catch((error) => this.services.log.error({ error: String(error) }, 'presence was not told'));
  }

  /** Who is in these stories, as far as the person at the tab may see them (NEWSROOM §2). */
  private async seenBy(tab: Tab, ids: Id[]): Promise<DeskPresence[]> {
    const all = storiesVisibleTo(tab.actor).kind === 'all';
    const rows = all || ids.length === 0 ? [] : await this.services.store.stories.byIds(ids);
    const seen = new Set(rows.filter((row) => canStory(tab.actor, 'see story', row)).map((row) => row.id));
    return ids.flatMap((storyId) =>
      all || seen.has(storyId) ? [{ storyId, people: this.peopleIn(storyId) }] : [],
    );
  }

  /** Each person once, although two tabs of theirs are two. */
  private peopleIn(storyId: Id): DeskPresence['people'] {
    const present = this.rooms.get(storyId)?.present() ?? [];
    return [
      ...new Map(
        present.map(({ personId, name, colour }) => [personId, { personId, name, colour }]),
      ).values(),
    ];
  }
}
