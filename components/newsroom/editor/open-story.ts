import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import type { StoryAnswer } from '#lib/answers.ts';
import { SCHEMA_VERSION } from '#lib/document/schema.ts';
import { newId } from '#lib/ids.ts';
import type { ToTab } from '#lib/writing/live.ts';
import type { StoryFields } from '../api.ts';
import { live } from '../live-connection.ts';
import { askToSignIn } from '../request.ts';
import { Colleagues } from './colleagues.ts';
import { type FieldName, FieldsQueue } from './fields-queue.ts';
import { knownLinks, knownPhotos } from './known-facts.ts';
import { Keeper } from './live/keeper.ts';
import { type Kept, keyOf } from './live/kept.ts';
import { watchLeaving } from './live/leaving.ts';
import { lockName, sendLeftovers } from './live/leftovers.ts';
import { overdue } from './live/overdue.ts';
import { paced } from './live/paced.ts';
import { type Refusal, StorySession } from './live/story-session.ts';
import { type TabLock, takeTabLock } from './live/tab-lock.ts';
import { fieldsOf, saveField } from './story-fields.ts';
import { type StoryNews, type StorySnapshot, snapshotOf } from './story-snapshot.ts';
import { type EditorHelp, makeEditor } from './writing/make-editor.ts';

type Help = Omit<EditorHelp, 'tools'> & { tools: Pick<EditorHelp['tools'], 'choosePhoto' | 'chooseStory'> };

const connectingMayTake = 4_000;
const overdueAfter = 12_000;
const tryAgainAfter = 3_000;

/**
 * One story open in one tab: its editor, its part in the live session, its fields, and what is kept on this computer.
 * Lives beside React, which only watches `snapshot`.
 */
export class OpenStory {
  readonly id: string;
  readonly clientId: string;
  readonly editor: Editor;
  readonly fields: FieldsQueue;
  readonly photos: ReturnType<typeof knownPhotos>;
  readonly links: ReturnType<typeof knownLinks>;
  snapshot: StorySnapshot;
  private readonly session: StorySession;
  private readonly keeper: Keeper;
  private readonly colleagues: Colleagues;
  private readonly database: IDBDatabase | null;
  private readonly personId: string;
  private readonly news: StoryNews;
  private readonly watchers = new Set<() => void>();
  private readonly stops: (() => void)[] = [];
  private readonly openedAt = Date.now();
  private lock: Promise<TabLock | null>;
  private mayEdit: boolean;
  private refusal: Refusal | null = null;
  private wasIn = false;
  private receiving = false;
  private readonly isOverdue = overdue(overdueAfter);
  private fieldsTimer: ReturnType<typeof setTimeout> | undefined;
  private changes = 0;

  constructor(
    story: StoryAnswer,
    personId: string,
    database: IDBDatabase | null,
    help: Help,
    news: StoryNews,
  ) {
    this.id = story.id;
    this.personId = personId;
    this.database = database;
    this.news = news;
    this.clientId = newId(Date.now());
    this.mayEdit = story.abilities.includes('edit story');
    this.photos = knownPhotos(story.photos);
    this.links = knownLinks(story.links);
    this.lock = takeTabLock(lockName(keyOf(this.id, this.clientId)));
    const tools = { ...help.tools, photos: this.photos, links: this.links };
    this.editor = makeEditor(story, this.clientId, this.mayEdit, { ...help, tools });
    this.fields = new FieldsQueue(
      fieldsOf(story),
      story.revision,
      (change) => saveField(this.id, change),
      () => {
        this.changes += 1;
        this.changed();
      },
    );
    this.session = this.makeSession();
    this.colleagues = new Colleagues(this.session, this.editor, this.clientId);
    this.keeper = new Keeper(
      database,
      { storyId: this.id, clientId: this.clientId, personId },
      {
        unconfirmed: () => this.unconfirmed(),
        connected: () => this.session.isIn(),
      },
    );
    this.snapshot = this.look();
  }

  /** Connects. The editor is mounted by then. */
  start(): void {
    const hear = (message: ToTab) => this.session.receive(message);
    const heard = ['entered', 'accepted', 'behind', 'refused', 'steps', 'present', 'cursor'] as const;
    const beat = setInterval(() => this.lookForOverdue(), 2_000);
    this.editor.on('transaction', this.transacted);
    this.stops.push(
      ...heard.map((type) => live.on(type, hear)),
      live.on('fields', ({ storyId, fields, revision }) => {
        if (storyId !== this.id) return;
        this.fields.arrived(fields, revision);
        this.news.storyChanged();
      }),
      live.on('state', ({ storyId, sentence, by }) => {
        if (storyId !== this.id) return;
        this.news.said(sentence, by);
        this.news.storyChanged();
      }),
      live.on('who', () => this.news.storyChanged()),
      live.onOpen(() => {
        this.session.connected();
        void this.fields.sendAll();
      }),
      live.onStatus(() => live.status !== 'open' && this.session.disconnected()),
      () => clearInterval(beat),
      () => this.editor.off('transaction', this.transacted),
      watchLeaving(
        () => this.hasUnsaved(),
        () => void this.keeper.flush(),
      ),
    );
  }

  /** The other side of `start`: the editor leaves the screen. */
  stop(): void {
    for (const stop of this.stops.splice(0)) stop();
    this.session.leave();
    this.editor.unmount();
  }

  /** Leaves the story for good. What the store has not acknowledged is sent on in the background. */
  async close(): Promise<void> {
    if (this.stops.length > 0) this.stop();
    clearTimeout(this.fieldsTimer);
    await this.keeper.flush();
    this.editor.destroy();
    (await this.lock)?.release();
    if (this.database) await sendLeftovers(this.database, this.id, this.personId).catch(() => []);
  }

  watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  /** Changes a field; text is sent once the typing rests. */
  changeField<Name extends FieldName>(name: Name, value: StoryFields[Name]): void {
    this.fields.change(name, value);
    clearTimeout(this.fieldsTimer);
    this.fieldsTimer = setTimeout(() => void this.fields.sendAll(), name === 'slug' ? 500 : 0);
  }

  /** What the server says now about the story beside its text: fields, photos, links, what this person may do. */
  learn(story: StoryAnswer): void {
    this.photos.learn(story.photos);
    this.links.learn(story.links);
    this.fields.arrived(fieldsOf(story), story.revision);
    const may = story.abilities.includes('edit story');
    if (may && (!this.mayEdit || this.refusal)) {
      this.refusal = null;
      if (this.session.isRefused()) this.session.tryAgain();
    }
    this.mayEdit = may;
    this.changed();
  }

  /** Whether anything is not acknowledged; then leaving the page asks first. */
  hasUnsaved(): boolean {
    return this.session.hasUnconfirmed() || this.fields.hasUnsaved();
  }

  /** Whether everything typed so far is acknowledged within this time. */
  async settled(within: number): Promise<boolean> {
    clearTimeout(this.fieldsTimer);
    void this.fields.sendAll();
    const end = Date.now() + within;
    while (this.hasUnsaved() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 40));
    return !this.hasUnsaved();
  }

  private makeSession(): StorySession {
    const { editor } = this;
    return new StorySession({
      storyId: this.id,
      clientId: this.clientId,
      paper: {
        state: () => editor.state,
        dispatch: (transaction) => {
          this.receiving = true;
          try {
            editor.view.dispatch(transaction);
          } finally {
            this.receiving = false;
          }
        },
      },
      send: (message) => void live.send(message),
      pace: paced(25),
      events: {
        onChange: () => {
          this.colleagues.steppedOn();
          this.changed();
        },
        onPresent: (present) => {
          this.colleagues.arePresent(present);
          this.changed();
        },
        onCursor: (clientId, cursor) => this.colleagues.moved(clientId, cursor),
        onResync: () => this.news.reopen(),
        onRefused: (refusal) => this.refused(refusal),
        onTextLost: (texts) => this.news.textLost(texts),
      },
    });
  }

  private readonly transacted = ({ transaction }: { transaction: Transaction }): void => {
    const isOwn = !this.receiving;
    if (isOwn && transaction.docChanged) this.session.typed();
    if (isOwn && (transaction.docChanged || transaction.selectionSet)) this.colleagues.caretPut();
    else this.colleagues.selectionChanged();
  };

  private refused(refusal: Refusal): void {
    const again = () => {
      this.refusal = null;
      this.session.tryAgain();
    };
    this.refusal = refusal;
    if (refusal.kind === 'SignInFirst') void askToSignIn().then(again, () => undefined);
    else if (refusal.kind === 'Unexpected' || refusal.kind === 'TooMuch') setTimeout(again, tryAgainAfter);
    else this.news.storyChanged();
    void this.keeper.flush();
  }

  private lookForOverdue(): void {
    if (this.fields.hasUnsaved() && live.status === 'open') void this.fields.sendAll();
    const waits = this.session.isIn() && this.session.hasUnconfirmed();
    const version = waits ? this.session.unconfirmed().version : null;
    if (this.isOverdue(version, Date.now())) this.session.answerIsOverdue();
    // The grace of the first connection ends without any event.
    if (!this.wasIn) this.changed();
  }

  private unconfirmed(): Pick<Kept, 'version' | 'document' | 'steps' | 'fields'> | null {
    if (!this.hasUnsaved()) return null;
    const { version, document, steps } = this.session.unconfirmed();
    return {
      version,
      document: { schema: SCHEMA_VERSION, doc: document.toJSON() },
      steps: steps.map((step) => step.toJSON()),
      fields: this.fields.unsaved() as Kept['fields'],
    };
  }

  private changed(): void {
    this.wasIn ||= this.session.isIn();
    this.keeper.changed();
    const next = this.look();
    if (next.canWrite !== this.snapshot.canWrite) this.editor.setEditable(next.canWrite, false);
    if (JSON.stringify(next) === JSON.stringify(this.snapshot)) return;
    this.snapshot = next;
    for (const watcher of this.watchers) watcher();
  }

  private look(): StorySnapshot {
    return snapshotOf({
      isIn: this.session.isIn() || (!this.wasIn && Date.now() - this.openedAt < connectingMayTake),
      hasUnsaved: this.hasUnsaved(),
      isKept: this.keeper.works,
      refusal: this.refusal,
      fieldProblem: this.fields.firstProblem(),
      mayEdit: this.mayEdit,
      present: this.colleagues.present,
      fields: this.changes,
    });
  }
}
