import type { WebSocket } from 'ws';
import type { Id } from '#db/index.ts';
import type { Actor } from '../context.ts';
import type { FromTab, ToTab } from './live.ts';
import { readMessage } from './tab-messages.ts';

/** Why a connection is cut, in the codes of RFC 6455 §7.4 and one of ours. */
export const closing = {
  restart: 1001,
  notUnderstood: 1008,
  tooMuch: 1013,
  signInFirst: 4401,
} as const;

const mostMessagesASecond = 100;
const mostWaiting = 300;
const mostUnsentBytes = 4_000_000;

/** One open tab: its connection, who sits there, and what keeps it from using more than its share. */
export class Tab {
  readonly cookie: string;
  readonly address: string;
  actor: Actor;
  /** the stories it is in, with the client id it has there */
  readonly stories = new Map<Id, string>();
  isAlive = true;
  private readonly socket: WebSocket;
  private second = 0;
  private inSecond = 0;
  private waiting = 0;
  private last: Promise<void> = Promise.resolve();

  constructor(socket: WebSocket, from: { cookie: string; address: string; actor: Actor }) {
    this.socket = socket;
    this.cookie = from.cookie;
    this.address = from.address;
    this.actor = from.actor;
  }

  /** Hands over the tab's messages one at a time, in their order. `gone` is called once, after the last of them. */
  listen(answer: (message: FromTab) => Promise<void>, gone: () => void): void {
    this.socket.on('message', (data, isBinary) => {
      if (this.isTooMuch())
        return this.close(closing.tooMuch, 'More messages than anybody types. Connect again.');
      const message = isBinary ? null : readMessage(data.toString());
      if (!message) return this.close(closing.notUnderstood, 'The message is not understood.');
      this.waiting += 1;
      this.last = this.last.then(async () => {
        this.waiting -= 1;
        if (this.isOpen()) await answer(message);
      });
    });
    this.socket.on('pong', () => {
      this.isAlive = true;
    });
    // What is wrong with a connection shows as its closing; without a listener it would end the process.
    this.socket.on('error', () => {});
    this.socket.once('close', () => {
      this.last = this.last.then(gone);
    });
  }

  send(message: ToTab): void {
    this.sendText(JSON.stringify(message));
  }

  /** A message that many tabs get is written once. */
  sendText(text: string): void {
    if (!this.isOpen()) return;
    if (this.socket.bufferedAmount <= mostUnsentBytes) this.socket.send(text);
    else this.close(closing.tooMuch, 'The connection is too slow. Connect again.');
  }

  /** Cuts a line that did not answer the last beat, and asks the others. */
  beat(): void {
    if (this.isAlive) this.socket.ping();
    else this.socket.terminate();
    this.isAlive = false;
  }

  close(code: number, reason: string): void {
    if (!this.isOpen()) return;
    this.socket.close(code, reason);
    // Who does not answer the closing is cut.
    setTimeout(() => this.socket.terminate(), 2_000).unref();
  }

  private isOpen(): boolean {
    return this.socket.readyState === this.socket.OPEN;
  }

  private isTooMuch(): boolean {
    const second = Math.floor(performance.now() / 1000);
    if (second !== this.second) {
      this.second = second;
      this.inSecond = 0;
    }
    this.inSecond += 1;
    return this.inSecond > mostMessagesASecond || this.waiting > mostWaiting;
  }
}
