import type { FrontId, Id } from '#db/index.ts';
import type { ToTab } from '../writing/live.ts';

/** What a watcher needs of an open tab. */
type WatchingTab = { actor: { id: Id; name: string }; sendText(text: string): void };

/** Who has a front open on their screen, and what they are told of it. */
export class FrontWatchers<Tab extends WatchingTab> {
  private readonly fronts = new Map<Tab, FrontId>();

  /** A tab looks at one front at a time; null for none any more. Everybody there is told who is there. */
  watch(tab: Tab, frontId: FrontId | null): void {
    const before = this.fronts.get(tab);
    if (frontId === null) this.fronts.delete(tab);
    else this.fronts.set(tab, frontId);
    if (before !== undefined && before !== frontId) this.tellPresent(before);
    if (frontId !== null) this.tellPresent(frontId);
  }

  changed(frontId: FrontId, revision: number, by: string): void {
    this.send(frontId, { type: 'front', frontId, revision, by });
  }

  /** A story came to the readers or left them: whoever looks at a front sees what stands there now. */
  storyMoved(): void {
    for (const frontId of new Set(this.fronts.values())) this.changed(frontId, 0, '');
  }

  private tellPresent(frontId: FrontId): void {
    const present = this.tabsOf(frontId).map(({ actor }) => ({ personId: actor.id, name: actor.name }));
    this.send(frontId, { type: 'front present', frontId, present });
  }

  private send(frontId: FrontId, message: ToTab): void {
    const text = JSON.stringify(message);
    for (const tab of this.tabsOf(frontId)) tab.sendText(text);
  }

  private tabsOf(frontId: FrontId): Tab[] {
    return [...this.fronts].flatMap(([tab, watched]) => (watched === frontId ? [tab] : []));
  }
}
