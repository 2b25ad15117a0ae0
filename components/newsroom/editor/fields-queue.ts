import type { StoryFields } from '#db/index.ts';

export type FieldName = keyof StoryFields;

/** What became of one PATCH. */
export type FieldOutcome =
  | { kind: 'saved'; fields: StoryFields; revision: number }
  | { kind: 'refused'; message: string }
  /** no network, server away, signed out: the value is kept and sent again */
  | { kind: 'not now' };

type Waiting = { value: unknown; before: unknown };

/**
 * The fields beside the document. Each is saved by itself; the newest value waits while an older one is on its way,
 * and neither an answer nor a colleague's change ever replaces what was chosen here after it left (NEWSROOM §4.1).
 */
export class FieldsQueue {
  private stored: StoryFields;
  private revision: number;
  private readonly waiting = new Map<FieldName, Waiting>();
  private readonly sending = new Map<FieldName, Waiting>();
  private readonly rejected = new Map<FieldName, Waiting & { message: string }>();
  private readonly save: (change: Partial<StoryFields>) => Promise<FieldOutcome>;
  private readonly onChange: () => void;
  private isSending = false;

  constructor(
    fields: StoryFields,
    revision: number,
    save: (change: Partial<StoryFields>) => Promise<FieldOutcome>,
    onChange: () => void,
  ) {
    this.stored = fields;
    this.revision = revision;
    this.save = save;
    this.onChange = onChange;
  }

  /** What the screen shows: the person's own newest value, else the store's. */
  value<Name extends FieldName>(name: Name): StoryFields[Name] {
    const own = this.waiting.get(name) ?? this.sending.get(name) ?? this.rejected.get(name);
    return own ? (own.value as StoryFields[Name]) : this.stored[name];
  }

  problem(name: FieldName): string | null {
    return this.rejected.get(name)?.message ?? null;
  }

  /** The sentence of the first field that the newsroom refused and that still stands as typed. */
  firstProblem(): string | null {
    return this.rejected.values().next().value?.message ?? null;
  }

  hasUnsaved(): boolean {
    return this.waiting.size + this.sending.size + this.rejected.size > 0;
  }

  /** What is not acknowledged, with the value that it replaces. */
  unsaved(): Partial<Record<FieldName, Waiting>> {
    return Object.fromEntries(
      [...this.rejected, ...this.sending, ...this.waiting].map(([name, { value, before }]) => [
        name,
        { value, before },
      ]),
    );
  }

  change<Name extends FieldName>(name: Name, value: StoryFields[Name]): void {
    this.rejected.delete(name);
    const before = this.sending.get(name)?.value ?? this.stored[name];
    if (same(value, before)) this.waiting.delete(name);
    else this.waiting.set(name, { value, before });
    this.onChange();
  }

  /** Sends what waits, one field at a time. Called after a change and when the network is back. */
  async sendAll(): Promise<void> {
    if (this.isSending) return;
    this.isSending = true;
    try {
      while (await this.sendOne()) this.onChange();
    } finally {
      this.isSending = false;
      this.onChange();
    }
  }

  /** A colleague's change, or our own as the server tells it. Older news than we have is ignored. */
  arrived(fields: Partial<StoryFields>, revision: number): void {
    if (revision < this.revision) return;
    this.revision = revision;
    this.stored = { ...this.stored, ...fields };
    for (const [name, own] of this.waiting) {
      if (!this.sending.has(name) && same(own.value, this.stored[name])) this.waiting.delete(name);
    }
    this.onChange();
  }

  private async sendOne(): Promise<boolean> {
    const next = this.waiting.entries().next().value;
    if (!next) return false;
    const [name, own] = next;
    this.waiting.delete(name);
    this.sending.set(name, own);
    const outcome = await this.save({ [name]: own.value } as Partial<StoryFields>);
    this.sending.delete(name);
    if (outcome.kind === 'not now') {
      if (!this.waiting.has(name)) this.waiting.set(name, own);
      return false;
    }
    if (outcome.kind === 'saved') this.arrived(outcome.fields, outcome.revision);
    else if (!this.waiting.has(name)) this.rejected.set(name, { ...own, message: outcome.message });
    return true;
  }
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
