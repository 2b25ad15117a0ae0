import type { FrontAnswer, FrontStory } from '#lib/answers/fronts.ts';
import type { Edited } from '#lib/fronts/edits.rules.ts';
import { slotsOf } from '#lib/fronts/fill.ts';
import { merged, type SetAside, same } from '#lib/fronts/merge.rules.ts';
import { ApiError, sentenceOf } from '../request.ts';

type Layout = FrontAnswer['layout'];

export type FrontNow = {
  /** as the server answered it last */
  answer: FrontAnswer;
  /** as it is on this screen, perhaps not kept yet */
  layout: Layout;
  /** pins without a place: a colleague took it, or the layout became smaller */
  setAside: SetAside[];
  save: 'saved' | 'saving' | 'offline' | 'refused';
  /** why it was refused */
  refusal: string;
  canUndo: boolean;
  /** every story that was seen here, by id */
  stories: ReadonlyMap<string, FrontStory>;
};

export type FrontCalls = {
  read: () => Promise<FrontAnswer>;
  change: (layout: Layout, baseVersion: number) => Promise<FrontAnswer>;
  /** a colleague's change came in */
  tell: (sentence: string) => void;
};

const pause = 250;
const tryAgainAfter = 3_000;
const mostUndone = 100;

/**
 * A front that is open on the screen. Each edit shows at once and is kept a moment later; what a colleague changed
 * meanwhile is merged place by place, and what lost its place is set aside, so that nothing is dropped.
 */
export class OpenFront {
  private now: FrontNow;
  private readonly calls: FrontCalls;
  private readonly watchers = new Set<() => void>();
  private past: { before: Layout; after: Layout }[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private working: Promise<void> | null = null;

  constructor(answer: FrontAnswer, calls: FrontCalls) {
    this.calls = calls;
    const stories = new Map(answer.stories.map((story) => [story.id, story]));
    this.now = {
      answer,
      layout: answer.layout,
      setAside: [],
      save: 'saved',
      refusal: '',
      canUndo: false,
      stories,
    };
  }

  snapshot = (): FrontNow => this.now;
  watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  edit(layout: Layout, setAside: Edited['setAside'] = []): void {
    if (same(layout, this.now.layout)) return;
    this.past = [...this.past.slice(1 - mostUndone), { before: this.now.layout, after: layout }];
    this.become({ layout, setAside: [...this.now.setAside, ...setAside], canUndo: true });
    this.saveSoon(pause);
  }

  /** Takes back this person's last edit, and nothing of a colleague's. */
  undo(): void {
    const last = this.past.pop();
    if (!last) return;
    const { layout, setAside } = merged(last.after, last.before, this.now.layout);
    this.become({
      layout,
      setAside: [...this.now.setAside, ...setAside],
      canUndo: this.past.length > 0,
    });
    this.saveSoon(pause);
  }

  /** Stories of a list, so that one that is placed shows at once. */
  know(stories: FrontStory[]): void {
    const unknown = stories.filter(({ id }) => !this.now.stories.has(id));
    if (unknown.length > 0) this.become({ stories: this.withStories(unknown) });
  }

  letGo(storyId: string): void {
    this.become({ setAside: this.now.setAside.filter(({ pin }) => pin.storyId !== storyId) });
  }

  /** Everything that is on the screen is kept: before publishing. Throws what the server refused. */
  async settled(): Promise<FrontAnswer> {
    for (let tries = 0; tries < 5; tries++) {
      clearTimeout(this.timer);
      await this.save();
      if (this.now.save === 'saved' && same(this.now.layout, this.now.answer.layout)) return this.now.answer;
      if (this.now.save !== 'saved' && this.now.save !== 'saving') break;
    }
    throw new Error(this.now.refusal || 'The last changes are not kept yet. Try again in a moment.');
  }

  /** What the server says now: after an act of ours, or when a colleague changed something. */
  adopt(answer: FrontAnswer): void {
    if (answer.version < this.now.answer.version) return;
    const { layout, setAside } = merged(this.now.answer.layout, this.now.layout, answer.layout);
    this.become({
      answer,
      layout,
      setAside: [...this.now.setAside, ...setAside],
      stories: this.withStories(answer.stories),
    });
    if (!same(layout, answer.layout)) this.saveSoon(pause);
  }

  /** An old version took the layout's place: *undo* brings back what was there. */
  restored(answer: FrontAnswer): void {
    this.past = [...this.past.slice(1 - mostUndone), { before: this.now.layout, after: answer.layout }];
    this.adopt(answer);
    this.become({ canUndo: true });
  }

  /** A colleague changed or published the front. */
  async refresh(): Promise<void> {
    await this.working;
    try {
      this.adopt(await this.calls.read());
    } catch {
      // The next message or the line's return asks again.
    }
  }

  close(): void {
    clearTimeout(this.timer);
    if (!same(this.now.layout, this.now.answer.layout)) void this.save();
  }

  private saveSoon(after: number): void {
    clearTimeout(this.timer);
    this.become({ save: 'saving' });
    this.timer = setTimeout(() => void this.save(), after);
  }

  private async save(): Promise<void> {
    await this.working;
    const sent = this.now.layout;
    if (same(sent, this.now.answer.layout)) {
      if (this.now.save !== 'saved') this.become({ save: 'saved', refusal: '' });
      return;
    }
    this.become({ save: 'saving' });
    this.working = this.send(sent).finally(() => {
      this.working = null;
    });
    await this.working;
  }

  private async send(sent: Layout): Promise<void> {
    try {
      const answer = await this.calls.change(sent, this.now.answer.version);
      this.become({ answer, save: 'saved', refusal: '', stories: this.withStories(answer.stories) });
      if (!same(this.now.layout, sent)) this.saveSoon(pause);
    } catch (error) {
      this.failed(error);
    }
  }

  private failed(error: unknown): void {
    if (error instanceof ApiError && error.kind === 'Conflict' && error.current) {
      const before = this.now.setAside.length;
      this.adopt(error.current as FrontAnswer);
      const lost = this.now.setAside.length > before;
      const { changedBy } = this.now.answer;
      this.calls.tell(
        lost
          ? `${changedBy} filled the same place at the same moment. Yours is set aside, not lost.`
          : `${changedBy} changed this front at the same moment. Both changes are in.`,
      );
      this.saveSoon(0);
      return;
    }
    const offline = error instanceof ApiError && (error.kind === 'Offline' || error.status >= 500);
    this.become({ save: offline ? 'offline' : 'refused', refusal: sentenceOf(error) });
    if (offline) this.timer = setTimeout(() => void this.save(), tryAgainAfter);
  }

  private withStories(more: FrontStory[]): ReadonlyMap<string, FrontStory> {
    return new Map([...this.now.stories, ...more.map((story) => [story.id, story] as const)]);
  }

  private become(change: Partial<FrontNow>): void {
    const next = { ...this.now, ...change };
    const standing = new Set(slotsOf(next.layout).map(({ pin }) => pin?.storyId));
    this.now = { ...next, setAside: next.setAside.filter(({ pin }) => !standing.has(pin.storyId)) };
    for (const watcher of this.watchers) watcher();
  }
}
