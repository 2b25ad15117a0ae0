import { EditorState, Selection, type Transaction } from '@tiptap/pm/state';
import { Step } from '@tiptap/pm/transform';
import fc from 'fast-check';
import { collab } from 'prosemirror-collab';
import { expect, test } from 'vitest';
import { emptyDocument, schema } from '#lib/document/schema.ts';
import type { FromTab, SentStep, ToTab } from '#lib/writing/live.ts';
import { StorySession } from './story-session.ts';

const storyId = 'story';

/** The store's side: a log that accepts a batch only from its present version. */
class Authority {
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
class Tab {
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

function settle(...tabs: Tab[]): void {
  for (let i = 0; i < 10_000; i++) if (!tabs.map((tab) => tab.flow()).some(Boolean)) return;
  throw new Error('the tabs never come to rest');
}

test('what is typed reaches the store and the other tab, one batch at a time', () => {
  const authority = new Authority();
  const [ada, ben] = [new Tab(authority, 'ada'), new Tab(authority, 'ben')];
  ada.connect();
  ben.connect();
  settle(ada, ben);
  for (const letter of 'Hello') ada.type(letter);
  expect(ada.toServer).toHaveLength(1);
  settle(ada, ben);
  expect(ben.text()).toBe('||Hello');
  expect(ada.session.hasUnconfirmed()).toBe(false);
  expect(authority.log).toHaveLength(5);
});

test('two who type at the same moment come to the same text', () => {
  const authority = new Authority();
  const [ada, ben] = [new Tab(authority, 'ada'), new Tab(authority, 'ben')];
  ada.connect();
  ben.connect();
  settle(ada, ben);
  ada.type('one ', 1);
  ben.type('two');
  settle(ada, ben);
  expect(ada.text()).toBe('one ||two');
  expect(ben.state.doc.eq(ada.state.doc)).toBe(true);
  expect(ada.state.doc.eq(authority.doc)).toBe(true);
});

test('a batch whose answer was lost is not applied twice', () => {
  const authority = new Authority();
  const ada = new Tab(authority, 'ada');
  ada.connect();
  settle(ada);
  ada.type('once');
  ada.line = 'deaf';
  ada.flow();
  expect(authority.log).toHaveLength(1);
  ada.cut();
  ada.type(' and more');
  ada.connect();
  settle(ada);
  expect(ada.text()).toBe('||once and more');
  expect(authority.doc.eq(ada.state.doc)).toBe(true);
  expect(ada.session.hasUnconfirmed()).toBe(false);
});

test('what was typed without a line is rebased over what others wrote meanwhile', () => {
  const authority = new Authority();
  const [ada, ben] = [new Tab(authority, 'ada'), new Tab(authority, 'ben')];
  ada.connect();
  ben.connect();
  settle(ada, ben);
  ada.cut();
  ada.type('offline');
  ben.type('Headline', 1);
  settle(ben);
  expect(ada.session.hasUnconfirmed()).toBe(true);
  ada.connect();
  settle(ada, ben);
  expect(authority.doc.textContent).toBe('Headlineoffline');
  expect(ben.state.doc.eq(ada.state.doc)).toBe(true);
});

test('the kept document plus the unconfirmed steps are the text on the screen', () => {
  const authority = new Authority();
  const [ada, ben] = [new Tab(authority, 'ada'), new Tab(authority, 'ben')];
  ada.connect();
  ben.connect();
  settle(ada, ben);
  ben.type('by Ben');
  settle(ada, ben);
  ada.cut();
  ada.type(' by Ada');
  const { version, document, steps } = ada.session.unconfirmed();
  expect(version).toBe(1);
  expect(document.textContent).toBe('by Ben');
  expect(steps.reduce((doc, step) => step.apply(doc).doc ?? doc, document).eq(ada.state.doc)).toBe(true);
});

test('text whose paragraph a colleague deleted meanwhile is offered back', () => {
  const authority = new Authority();
  const [ada, ben] = [new Tab(authority, 'ada'), new Tab(authority, 'ben')];
  ada.connect();
  ben.connect();
  settle(ada, ben);
  ada.type('An old paragraph.');
  settle(ada, ben);
  ada.cut();
  ada.type('new words ', 10);
  const paragraph = ben.state.doc.lastChild;
  const end = ben.state.doc.content.size;
  ben.state = ben.state.apply(
    ben.state.tr.replaceWith(end - (paragraph?.nodeSize ?? 0), end, schema.nodes.divider.create()),
  );
  ben.session.typed();
  settle(ben);
  ada.connect();
  settle(ada, ben);
  expect(ada.lost).toEqual(['new words ']);
  expect(ada.state.doc.eq(ben.state.doc)).toBe(true);
});

test('a missed message makes the tab ask for the steps that it lacks', () => {
  const authority = new Authority();
  const [ada, ben] = [new Tab(authority, 'ada'), new Tab(authority, 'ben')];
  ada.connect();
  ben.connect();
  settle(ada, ben);
  ben.type('missed ');
  ben.flow();
  ada.fromServer = [];
  ben.type('and heard');
  settle(ada, ben);
  expect(ada.text()).toBe('||missed and heard');
});

test('a refusal stops the sending and leaves the words on the screen', () => {
  const authority = new Authority();
  const ada = new Tab(authority, 'ada');
  ada.connect();
  settle(ada);
  ada.type('mine');
  ada.toServer = [];
  ada.session.receive({
    type: 'refused',
    storyId,
    ref: 1,
    kind: 'NotAllowed',
    message: 'This story is locked.',
  });
  expect(ada.refusals).toEqual(['This story is locked.']);
  ada.type(' still');
  expect(ada.toServer).toEqual([]);
  expect(ada.text()).toBe('||mine still');
  expect(ada.session.hasUnconfirmed()).toBe(true);
});

test('random typing over lines that break at random moments converges and loses nothing', () => {
  const deed = fc.record({
    who: fc.nat(2),
    what: fc.constantFrom('type', 'type', 'type', 'flow', 'flow', 'flow', 'cut', 'deaf', 'connect'),
    at: fc.nat(60),
  });
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 80 }), (deeds) => {
      const authority = new Authority();
      const tabs = ['a', 'b', 'c'].map((name) => new Tab(authority, name));
      for (const tab of tabs) tab.connect();
      let typed = 0;
      for (const { who, what, at } of deeds) {
        const tab = tabs[who] as Tab;
        if (what === 'type') {
          tab.type(`<${typed}>`, at);
          typed += 1;
        } else if (what === 'flow') tab.flow();
        else if (what === 'cut') tab.cut();
        else if (what === 'deaf' && tab.line === 'open') tab.line = 'deaf';
        else if (what === 'connect') {
          tab.cut();
          tab.connect();
        }
      }
      for (const tab of tabs) {
        tab.cut();
        tab.connect();
      }
      settle(...tabs);
      for (const tab of tabs) {
        expect(tab.session.hasUnconfirmed()).toBe(false);
        expect(tab.state.doc.eq(authority.doc)).toBe(true);
      }
      expect(authority.log).toHaveLength(typed);
    }),
    { numRuns: 300 },
  );
});
