import type { FromTab, ToTab } from '#lib/writing/live.ts';

export type LiveStatus = 'connecting' | 'open' | 'waiting';
type Handler<Type extends ToTab['type']> = (message: Extract<ToTab, { type: Type }>) => void;

const pingEvery = 25_000;
const answerWithin = 10_000;

/** Milliseconds until the next try: doubling from half a second to fifteen, ± a quarter so that tabs spread out. */
export function waitBefore(attempt: number, random: number): number {
  return Math.min(15_000, 500 * 2 ** Math.min(attempt, 10)) * (0.75 + random / 2);
}

/**
 * The one live connection of a tab (`/live`, words in `lib/writing/live.ts`), shared by desk and editor.
 * It connects on first use, comes back by itself, and notices a dead line by unanswered pings.
 */
class LiveConnection {
  status: LiveStatus = 'waiting';
  private socket: WebSocket | null = null;
  private attempt = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private ping: ReturnType<typeof setInterval> | undefined;
  private dead: ReturnType<typeof setTimeout> | undefined;
  private readonly handlers = new Map<string, Set<(message: ToTab) => void>>();
  private readonly watchers = new Set<() => void>();
  private readonly openers = new Set<() => void>();

  /** Connects now, also when it was waiting for its next try. */
  connect(): void {
    if (typeof window === 'undefined' || this.socket) return;
    clearTimeout(this.retry);
    this.become('connecting');
    const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/live`);
    this.socket = socket;
    socket.onopen = () => this.opened();
    socket.onmessage = (event) => this.received(event.data as string);
    socket.onclose = () => this.lost(socket);
  }

  /** False when the line is not open: nothing is kept here, whoever sends says it again after `onOpen`. */
  send(message: FromTab): boolean {
    if (this.status !== 'open' || !this.socket) return false;
    this.socket.send(JSON.stringify(message));
    return true;
  }

  /** Hears messages of one type. Answers the function that stops it. */
  on<Type extends ToTab['type']>(type: Type, handler: Handler<Type>): () => void {
    const known = this.handlers.get(type) ?? new Set();
    this.handlers.set(type, known);
    known.add(handler as (message: ToTab) => void);
    this.connect();
    return () => known.delete(handler as (message: ToTab) => void);
  }

  /** Runs now if the line is open, and each time that it opens: the place to enter a story or watch the desk. */
  onOpen(handler: () => void): () => void {
    this.openers.add(handler);
    if (this.status === 'open') handler();
    else this.connect();
    return () => this.openers.delete(handler);
  }

  /** For `useSyncExternalStore`, with `() => live.status`. */
  onStatus = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  /** How many tries in a row have failed. */
  get failures(): number {
    return this.attempt;
  }

  /** Closes and connects again at once: after signing in, or when the network says that it is back. */
  again(): void {
    this.attempt = 0;
    const socket = this.socket;
    this.letGo();
    socket?.close();
    this.become('waiting');
    this.connect();
  }

  private opened(): void {
    this.attempt = 0;
    this.become('open');
    this.ping = setInterval(() => this.checkLine(), pingEvery);
    for (const handler of this.openers) handler();
  }

  private received(text: string): void {
    clearTimeout(this.dead);
    const message = JSON.parse(text) as ToTab;
    for (const handler of this.handlers.get(message.type) ?? []) handler(message);
  }

  private checkLine(): void {
    if (!this.send({ type: 'ping' })) return;
    clearTimeout(this.dead);
    this.dead = setTimeout(() => this.again(), answerWithin);
  }

  private lost(socket: WebSocket): void {
    if (this.socket !== socket) return;
    this.letGo();
    this.retry = setTimeout(() => this.connect(), waitBefore(this.attempt, Math.random()));
    this.attempt += 1;
    this.become('waiting');
  }

  private letGo(): void {
    this.socket = null;
    clearInterval(this.ping);
    clearTimeout(this.dead);
  }

  private become(status: LiveStatus): void {
    if (this.status === status) return;
    this.status = status;
    for (const watcher of this.watchers) watcher();
  }
}

/** The tab's connection. */
export const live = new LiveConnection();

if (typeof window !== 'undefined') window.addEventListener('online', () => live.again());
