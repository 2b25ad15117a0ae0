import type { Id } from '#db/index.ts';
import { forget, type Kept, keep, keyOf } from './kept.ts';

export type KeeperSource = {
  /** what is unconfirmed now, or null for nothing */
  unconfirmed(): Pick<Kept, 'version' | 'document' | 'steps' | 'fields'> | null;
  connected(): boolean;
};

/** While connected most keystrokes are acknowledged sooner than this and never have to be kept. */
const whileConnected = 250;
const whileAway = 30;

/** Keeps on this computer what the store has not acknowledged, and forgets it once it has. One write at a time. */
export class Keeper {
  /** false after the browser refused to keep something */
  works: boolean;
  private readonly database: IDBDatabase | null;
  private readonly who: { storyId: Id; clientId: string; personId: Id };
  private readonly source: KeeperSource;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private writing: Promise<void> = Promise.resolve();
  private isKept = false;

  constructor(
    database: IDBDatabase | null,
    who: { storyId: Id; clientId: string; personId: Id },
    source: KeeperSource,
  ) {
    this.database = database;
    this.works = database !== null;
    this.who = who;
    this.source = source;
  }

  /** Something was typed, acknowledged or cut off. */
  changed(): void {
    if (this.timer !== null) return;
    this.timer = setTimeout(() => void this.flush(), this.source.connected() ? whileConnected : whileAway);
  }

  /** Writes now: the tab is being hidden, closed or cut off. */
  flush(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.writing = this.writing.then(() => this.write());
    return this.writing;
  }

  private async write(): Promise<void> {
    if (!this.database) return;
    const unconfirmed = this.source.unconfirmed();
    if (!unconfirmed && !this.isKept) return;
    const key = keyOf(this.who.storyId, this.who.clientId);
    try {
      if (unconfirmed) await keep(this.database, { key, ...this.who, ...unconfirmed, at: Date.now() });
      else await forget(this.database, key);
      this.isKept = unconfirmed !== null;
      this.works = true;
    } catch {
      this.works = false;
    }
  }
}
