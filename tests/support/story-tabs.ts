import { EditorState, Selection, type Transaction } from '@tiptap/pm/state';
import { Step } from '@tiptap/pm/transform';
import { collab } from 'prosemirror-collab';
import { StorySession } from '#components/newsroom/editor/live/story-session.ts';
import { emptyDocument, schema } from '#lib/document/schema.ts';
import type { FromTab, SentStep, ToTab } from '#lib/writing/live.ts';

export const storyId = 'story';

/** The store's side: a log that accepts a batch only from its present version. */
export class Authority {
  doc = emptyDocument();
  log: SentStep[] = [];
  tabs = new Set<Tab>();

  hear(tab: Tab, message: FromTab): void {
    if (message.type === 'enter') {
      const steps = this.log.slice(message.version);
      tab.hear({
        type: 'entered',
        storyId,
        version: this.log.length,
        steps,
        present: [],
        resync: false,
      });
    }
    if (message.type === 'steps') this.append(tab, message);
  }

  private append(tab: Tab, batch: Extract<FromTab, { type: 'steps' }>): void {
    const { ref } = batch;
    if (batch.version !== this.log.length) {
      const steps = this.log.slice(batch.version);
      tab.hear({ type: 'behind', storyId, ref, version: this.log.length, steps });
      return;
    }
    for (const json of batch.steps) {
      const { doc, failed } = Step.fromJSON(schema, json).apply(this.doc);
      if (!doc) throw new Error(failed ?? '');
      this.doc = doc;
    }
    const sent = batch.steps.map((step) => ({ step, clientId: batch.clientId }));
    this.log.push(...sent);
    tab.hear({ type: 'accepted', storyId, ref, version: this.log.length });
    for (const other of this.tabs) {
      if (other !== tab) other.hear({ type: 'steps', storyId, version: this.log.length, steps: sent });
    }
  }
}

/** A tab with a line that can be cut, before or after the server has heard. */
export class Tab {
  state: EditorState;
  session: StorySession;
  lost: string[] = [];
  refusals: string[] = [];
  line: 'open' | 'cut' | 'deaf' = 'cut';
  toServer: FromTab[] = [];
  fromServer: ToTab[] = [];
  private readonly authority: Authority;

  constructor(authority: Authority, clientId: string) {
    this.authority = authority;
    authority.tabs.add(this);
    this.state = EditorState.create({
      doc: authority.doc,
      plugins: [collab({ version: authority.log.length, clientID: clientId })],
    });
    this.session = new StorySession({
      storyId,
      clientId,
      paper: { state: () => this.state, dispatch: (tr) => this.apply(tr) },
      send: (message) => this.line !== 'cut' && this.toServer.push(message),
      events: {
        onChange() {},
        onPresent() {},
        onCursor() {},
        onResync() {},
        onRefused: ({ message }) => this.refusals.push(message),
        onTextLost: (texts) => this.lost.push(...texts),
      },
    });
  }

  hear(message: ToTab): void {
    if (this.line === 'open') this.fromServer.push(message);
  }

  connect(): void {
    this.line = 'open';
    this.session.connected();
  }

  cut(): void {
    this.line = 'cut';
    this.toServer = [];
    this.fromServer = [];
    this.session.disconnected();
  }

  /** Lets one message through in each direction. */
  flow(): boolean {
    const up = this.toServer.shift();
    if (up) this.authority.hear(this, up);
    const down = this.fromServer.shift();
    if (down) this.session.receive(down);
    return Boolean(up || down);
  }

  type(text: string, at = this.state.doc.content.size - 1): void {
    const { doc, tr } = this.state;
    this.apply(tr.insertText(text, Selection.near(doc.resolve(Math.min(at, doc.content.size))).from));
    this.session.typed();
  }

  text(): string {
    return this.state.doc.textBetween(0, this.state.doc.content.size, '|');
  }

  private apply(tr: Transaction): void {
    this.state = this.state.apply(tr);
  }
}

/** Lets messages pass until none is left. */
export function settle(...tabs: Tab[]): void {
  for (let i = 0; i < 10_000; i++) if (!tabs.map((tab) => tab.flow()).some(Boolean)) return;
  throw new Error('the tabs never come to rest');
}
