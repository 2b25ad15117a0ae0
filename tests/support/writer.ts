import { Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { Step } from '@tiptap/pm/transform';
import { collab, getVersion, receiveTransaction, sendableSteps } from 'prosemirror-collab';
import type { StoryAnswer } from '#lib/answers.ts';
import { schema } from '#lib/document/schema.ts';
import type { SentStep, StepJson } from '#lib/writing/live.ts';
import type { LiveTab } from './live-tab.ts';

/** Somebody who writes in a story by a live connection, with the real collaboration rules and no screen. */
export class Writer {
  state: EditorState;
  /** texts that the server has acknowledged */
  readonly acknowledged: string[] = [];
  readonly storyId: string;
  readonly clientId: string;
  private tab: LiveTab;
  private ref = 0;

  constructor(tab: LiveTab, story: Pick<StoryAnswer, 'id' | 'document' | 'version'>, clientId: string) {
    this.tab = tab;
    this.storyId = story.id;
    this.clientId = clientId;
    this.state = EditorState.create({
      doc: Node.fromJSON(schema, story.document),
      plugins: [collab({ version: story.version, clientID: clientId })],
    });
  }

  get version(): number {
    return getVersion(this.state);
  }

  async enter(tab: LiveTab = this.tab): Promise<void> {
    this.tab = tab;
    tab.send({ type: 'enter', storyId: this.storyId, version: this.version, clientId: this.clientId });
    const { version, steps } = await tab.next('entered');
    this.take(version, steps);
  }

  /** Writes into the last paragraph and waits until the server has it, over as many rebases as that takes. */
  async type(text: string): Promise<void> {
    this.state = this.state.apply(this.state.tr.insertText(text, this.state.doc.content.size - 1));
    while (await this.sendOnce());
    this.acknowledged.push(text);
  }

  /** Sends what is unconfirmed and handles the answer; false when nothing is left. */
  private async sendOnce(): Promise<boolean> {
    this.hear();
    const sendable = sendableSteps(this.state);
    if (!sendable) return false;
    this.ref += 1;
    this.tab.send({
      type: 'steps',
      storyId: this.storyId,
      version: sendable.version,
      steps: sendable.steps.map((step) => step.toJSON() as StepJson),
      clientId: this.clientId,
      ref: this.ref,
    });
    const answer = await this.tab.next('accepted', 'behind');
    this.hear();
    if (answer.type === 'behind') this.take(answer.version, answer.steps);
    return sendableSteps(this.state) !== null;
  }

  /** Takes over what others wrote since. */
  hear(): void {
    for (;;) {
      const at = this.tab.unread.findIndex((message) => message.type === 'steps');
      const message = this.tab.unread[at];
      if (message?.type !== 'steps') return;
      this.tab.unread.splice(at, 1);
      this.take(message.version, message.steps);
    }
  }

  private take(version: number, sent: SentStep[]): void {
    const missing = version - this.version;
    if (missing <= 0) return;
    if (missing > sent.length)
      throw new Error(`A hole: at ${this.version}, got ${sent.length} up to ${version}.`);
    const steps = sent.slice(-missing);
    this.state = this.state.apply(
      receiveTransaction(
        this.state,
        steps.map(({ step }) => Step.fromJSON(schema, step)),
        steps.map(({ clientId }) => clientId),
      ),
    );
  }
}
