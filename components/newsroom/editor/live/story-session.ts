import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Step, type StepMap } from '@tiptap/pm/transform';
import { getVersion, receiveTransaction, sendableSteps } from 'prosemirror-collab';
import type { ErrorKind } from '#lib/errors.ts';
import type { FromTab, Present, SentStep, StepJson, ToTab } from '#lib/writing/live.ts';
import { nextBatch } from './batch.ts';
import { lostTexts } from './inserted-text.ts';

/** What the session writes in: the editor in a browser, a bare state in tests. */
export type Paper = { state(): EditorState; dispatch(transaction: Transaction): void };

export type Refusal = { kind: ErrorKind; message: string };

export type SessionEvents = {
  /** anything that the save state is made of has changed */
  onChange(): void;
  onPresent(present: Present[]): void;
  onCursor(clientId: string, cursor: Present['cursor']): void;
  /** the story can not be caught up by steps: it has to be opened anew, what is unconfirmed stays kept */
  onResync(): void;
  onRefused(refusal: Refusal): void;
  /** text whose place a colleague deleted: it is offered back, never dropped in silence */
  onTextLost(texts: string[]): void;
};

const mapsRemembered = 300;

type Batch = { ref: number; version: number; steps: readonly Step[] };

/**
 * One tab's part in writing a story together: which steps are confirmed, which are on their way, which wait.
 * Knows no browser and no clock; the connection tells it `connected`, `disconnected` and each message.
 *
 * A batch whose answer was lost is not sent again blindly: `enter` brings the steps since our version, and those that
 * carry our client id are confirmed instead of applied a second time.
 */
export class StorySession {
  readonly storyId: string;
  readonly clientId: string;
  private readonly paper: Paper;
  private readonly send: (message: FromTab) => void;
  private readonly pace: (sendBatch: () => void) => void;
  private readonly events: SessionEvents;
  private phase: 'away' | 'entering' | 'in' | 'refused' = 'away';
  private inFlight: Batch | null = null;
  private lastRef = 0;
  private confirmed: Node;
  /** of the newest confirmed steps, the last one last */
  private recentMaps: StepMap[] = [];

  constructor(options: {
    storyId: string;
    clientId: string;
    paper: Paper;
    send: (message: FromTab) => void;
    events: SessionEvents;
    /** the document as the store has it, where the paper already shows more */
    confirmed?: Node;
    /** runs what it is given now or a little later, so that a fast typist does not flood the line */
    pace?: (sendBatch: () => void) => void;
  }) {
    this.storyId = options.storyId;
    this.clientId = options.clientId;
    this.paper = options.paper;
    this.send = options.send;
    this.pace = options.pace ?? ((sendBatch) => sendBatch());
    this.events = options.events;
    this.confirmed = options.confirmed ?? options.paper.state().doc;
  }

  /** The document as the store has it, and the steps that it has not acknowledged: what has to be kept. */
  unconfirmed(): { version: number; document: Node; steps: readonly Step[] } {
    const state = this.paper.state();
    return {
      version: getVersion(state),
      document: this.confirmed,
      steps: sendableSteps(state)?.steps ?? [],
    };
  }

  /**
   * Where a place in the document of `version` lies on this screen now; null when that version has not arrived here
   * yet or is too long gone.
   */
  placeHere(position: number, version: number): number | null {
    const behind = getVersion(this.paper.state()) - version;
    if (behind < 0 || behind > this.recentMaps.length) return null;
    const maps = [
      ...this.recentMaps.slice(this.recentMaps.length - behind),
      ...this.unconfirmed().steps.map((step) => step.getMap()),
    ];
    return maps.reduce((place, map) => map.map(place), position);
  }

  isIn(): boolean {
    return this.phase === 'in';
  }

  isRefused(): boolean {
    return this.phase === 'refused';
  }

  hasUnconfirmed(): boolean {
    return sendableSteps(this.paper.state()) !== null;
  }

  connected(): void {
    if (this.phase === 'refused') return;
    this.enter();
  }

  disconnected(): void {
    if (this.phase === 'refused') return;
    this.phase = 'away';
    this.inFlight = null;
    this.events.onChange();
  }

  /** After a refusal whose reason is gone (signed in again, role raised): asks anew. */
  tryAgain(): void {
    this.phase = 'away';
    this.enter();
  }

  leave(): void {
    if (this.phase !== 'away') this.send({ type: 'leave', storyId: this.storyId });
    this.phase = 'away';
    this.inFlight = null;
  }

  /** The document changed here: sends what is new unless a batch is under way. */
  typed(): void {
    this.sendNext();
    this.events.onChange();
  }

  /** An answer that never came (not even a cut connection): asks where the story stands. */
  answerIsOverdue(): void {
    if (this.phase === 'in' && this.inFlight) this.enter();
  }

  receive(message: ToTab): void {
    if (!('storyId' in message) || message.storyId !== this.storyId || this.phase === 'refused') return;
    switch (message.type) {
      case 'entered':
        this.entered(message);
        break;
      case 'accepted':
        this.accepted(message);
        break;
      case 'behind':
        this.behind(message);
        break;
      case 'steps':
        if (this.phase === 'in') this.take(message.version, message.steps);
        break;
      case 'refused':
        this.refused(message);
        break;
      case 'present':
        this.events.onPresent(message.present);
        break;
      case 'cursor':
        this.events.onCursor(message.clientId, message.cursor);
        break;
    }
  }

  private enter(): void {
    this.phase = 'entering';
    this.inFlight = null;
    this.send({
      type: 'enter',
      storyId: this.storyId,
      version: getVersion(this.paper.state()),
      clientId: this.clientId,
    });
    this.events.onChange();
  }

  private entered(message: Extract<ToTab, { type: 'entered' }>): void {
    if (message.resync) {
      this.events.onResync();
      return;
    }
    this.phase = 'in';
    this.events.onPresent(message.present);
    this.take(message.version, message.steps);
  }

  private behind(message: Extract<ToTab, { type: 'behind' }>): void {
    if (message.ref !== this.inFlight?.ref) return;
    this.inFlight = null;
    this.take(message.version, message.steps);
  }

  private accepted(message: Extract<ToTab, { type: 'accepted' }>): void {
    const batch = this.inFlight;
    if (!batch || message.ref !== batch.ref) return;
    this.inFlight = null;
    if (getVersion(this.paper.state()) === batch.version) {
      this.apply(batch.steps.map((step) => ({ step, clientId: this.clientId })));
    }
    this.sendNext();
    this.events.onChange();
  }

  /** Steps that end at `version`. A hole before them means that something was missed: enter again. */
  private take(version: number, sent: SentStep[]): void {
    const have = getVersion(this.paper.state());
    const missing = version - have;
    if (missing > sent.length) {
      this.enter();
      return;
    }
    try {
      if (missing > 0) this.apply(this.read(sent.slice(sent.length - missing)));
    } catch {
      this.events.onResync();
      return;
    }
    this.sendNext();
    this.events.onChange();
  }

  private read(sent: SentStep[]): { step: Step; clientId: string }[] {
    const { schema } = this.paper.state();
    return sent.map(({ step, clientId }) => ({ step: Step.fromJSON(schema, step), clientId }));
  }

  private apply(sent: { step: Step; clientId: string }[]): void {
    const state = this.paper.state();
    const before = sendableSteps(state)?.steps ?? [];
    let confirmed = this.confirmed;
    for (const { step } of sent) {
      const result = step.apply(confirmed);
      if (!result.doc) throw new Error(result.failed ?? 'A step does not fit the story.');
      confirmed = result.doc;
    }
    const others = sent.findIndex(({ clientId }) => clientId !== this.clientId);
    const acknowledged = others === -1 ? sent.length : others;
    this.confirmed = confirmed;
    this.remember(sent.map(({ step }) => step.getMap()));
    this.paper.dispatch(
      receiveTransaction(
        state,
        sent.map(({ step }) => step),
        sent.map(({ clientId }) => clientId),
        { mapSelectionBackward: true },
      ),
    );
    const after = sendableSteps(this.paper.state())?.steps ?? [];
    const lost = lostTexts(before.slice(acknowledged), after);
    if (lost.length > 0) this.events.onTextLost(lost);
  }

  private remember(maps: StepMap[]): void {
    this.recentMaps = [...this.recentMaps, ...maps].slice(-mapsRemembered);
  }

  private refused(message: Extract<ToTab, { type: 'refused' }>): void {
    if (message.ref !== null && message.ref !== this.inFlight?.ref) return;
    this.inFlight = null;
    if (message.kind === 'Conflict') {
      this.enter();
      return;
    }
    this.phase = 'refused';
    this.events.onRefused({ kind: message.kind, message: message.message });
    this.events.onChange();
  }

  private sendNext(): void {
    if (this.canSend()) this.pace(() => this.sendBatch());
  }

  private canSend(): boolean {
    return this.phase === 'in' && !this.inFlight && this.hasUnconfirmed();
  }

  private sendBatch(): void {
    const sendable = this.canSend() ? sendableSteps(this.paper.state()) : null;
    if (!sendable) return;
    const steps = nextBatch(sendable.steps);
    this.lastRef += 1;
    this.inFlight = { ref: this.lastRef, version: sendable.version, steps };
    this.send({
      type: 'steps',
      storyId: this.storyId,
      version: sendable.version,
      steps: steps.map((step) => step.toJSON() as StepJson),
      clientId: this.clientId,
      ref: this.lastRef,
    });
  }
}
