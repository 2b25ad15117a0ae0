import type { Id, Store } from '#db/index.ts';
import { mostStepsSent, stepsSince } from './authority.ts';
import type { Cursor, Present, SentStep, ToTab } from './live.ts';
import type { Tab } from './tab.ts';

type Member = { tab: Tab; present: Present };

/** Told apart on white and on near-black, also by people who do not see red and green apart. */
const colours = ['#2f6fde', '#c2571a', '#0f8a6d', '#a23bbd', '#b8860b', '#d13b6b', '#3a7d2c', '#6a5acd'];

/** The tabs that have one story open. Sends them every step once, in order, and who is here. */
export class Room {
  /** the last version that was sent to all */
  version: number;
  private readonly storyId: Id;
  private readonly store: Store;
  private readonly members = new Map<string, Member>();
  private catchingUp: Promise<void> | null = null;

  constructor(store: Store, storyId: Id, version: number) {
    this.store = store;
    this.storyId = storyId;
    this.version = version;
  }

  get isEmpty(): boolean {
    return this.members.size === 0;
  }

  present(): Present[] {
    return Array.from(this.members.values(), ({ present }) => present);
  }

  /** False when another person has that client id: whoever had it would take the other's steps for their own. */
  enter(tab: Tab, clientId: string): boolean {
    const before = this.members.get(clientId);
    if (before && before.present.personId !== tab.actor.id) return false;
    if (tab.stories.get(this.storyId) !== clientId) this.leave(tab);
    // The tab came back before its dead connection was noticed.
    before?.tab.stories.delete(this.storyId);
    const { id: personId, name } = tab.actor;
    const colour = before?.present.colour ?? this.freeColour();
    this.members.set(clientId, { tab, present: { clientId, personId, name, colour, cursor: null } });
    tab.stories.set(this.storyId, clientId);
    this.sendPresent();
    return true;
  }

  leave(tab: Tab): void {
    const clientId = tab.stories.get(this.storyId);
    tab.stories.delete(this.storyId);
    if (clientId === undefined || this.members.get(clientId)?.tab !== tab) return;
    this.members.delete(clientId);
    this.sendPresent();
  }

  move(tab: Tab, cursor: Cursor | null): void {
    const clientId = tab.stories.get(this.storyId);
    const member = clientId === undefined ? undefined : this.members.get(clientId);
    if (clientId === undefined || !member) return;
    member.present.cursor = cursor;
    this.send({ type: 'cursor', storyId: this.storyId, clientId, cursor }, tab);
  }

  /** Steps that the store has taken. Those that came out of order, or by another process, are read from the store. */
  async steps(fromVersion: number, steps: SentStep[]): Promise<void> {
    if (fromVersion === this.version && !this.catchingUp) this.sendSteps(steps);
    else if (fromVersion + steps.length > this.version) await this.catchUp();
  }

  send(message: ToTab, except?: Tab): void {
    const text = JSON.stringify(message);
    for (const { tab } of this.members.values()) if (tab !== except) tab.sendText(text);
  }

  private async catchUp(): Promise<void> {
    await this.catchingUp;
    this.catchingUp ??= this.readAll().finally(() => {
      this.catchingUp = null;
    });
    await this.catchingUp;
  }

  private async readAll(): Promise<void> {
    for (;;) {
      const steps = await stepsSince({ store: this.store }, this.storyId, this.version);
      if (steps.length > 0) this.sendSteps(steps);
      if (steps.length < mostStepsSent) return;
    }
  }

  private sendSteps(steps: SentStep[]): void {
    this.version += steps.length;
    this.send({ type: 'steps', storyId: this.storyId, version: this.version, steps });
  }

  private sendPresent(): void {
    this.send({ type: 'present', storyId: this.storyId, present: this.present() });
  }

  private freeColour(): string {
    const taken = new Set(this.present().map(({ colour }) => colour));
    return (
      colours.find((colour) => !taken.has(colour)) ?? (colours[this.members.size % colours.length] as string)
    );
  }
}
