import type { Editor } from '@tiptap/core';
import type { Cursor, Present } from '#lib/writing/live.ts';
import { live } from '../live-connection.ts';
import { paced } from './live/paced.ts';
import type { StorySession } from './live/story-session.ts';
import { showCursors } from './writing/cursors.ts';

/** Who else is in the story, where their cursors are, and telling them where ours is. */
export class Colleagues {
  present: Present[] = [];
  private readonly session: StorySession;
  private readonly editor: Editor;
  private readonly clientId: string;
  private readonly cursors = new Map<string, Cursor>();
  private readonly tell = paced(120);
  private told = '';
  private hasCaret = false;
  private isDrawing = false;
  private pointsAhead = false;

  constructor(session: StorySession, editor: Editor, clientId: string) {
    this.session = session;
    this.editor = editor;
    this.clientId = clientId;
  }

  arePresent(present: Present[]): void {
    this.present = present.filter(({ clientId }) => clientId !== this.clientId);
    for (const { clientId, cursor } of this.present) if (cursor) this.cursors.set(clientId, cursor);
    for (const clientId of [...this.cursors.keys()]) {
      if (!this.present.some((one) => one.clientId === clientId)) this.cursors.delete(clientId);
    }
    this.told = '';
    this.selectionChanged();
    this.draw();
  }

  moved(clientId: string, cursor: Cursor | null): void {
    if (cursor) this.cursors.set(clientId, cursor);
    else this.cursors.delete(clientId);
    this.draw();
  }

  /** Steps came or were acknowledged: a cursor that pointed ahead of this screen may have its place now. */
  steppedOn(): void {
    if (this.pointsAhead) this.draw();
    this.selectionChanged();
  }

  /** This person put the cursor somewhere: having opened the story alone shows colleagues no caret. */
  caretPut(): void {
    this.hasCaret = true;
    this.selectionChanged();
  }

  /** Our own selection, once everything before it is acknowledged: only then do its positions mean the same to all. */
  selectionChanged(): void {
    if (!this.hasCaret || this.isDrawing || this.present.length === 0) return;
    this.tell(() => {
      if (this.editor.isDestroyed || !this.session.isIn() || this.session.hasUnconfirmed()) return;
      const { anchor, head } = this.editor.state.selection;
      const { version } = this.session.unconfirmed();
      const cursor = { anchor, head, version };
      const words = JSON.stringify([anchor, head]);
      if (words === this.told) return;
      this.told = words;
      live.send({ type: 'cursor', storyId: this.session.storyId, cursor });
    });
  }

  private draw(): void {
    if (this.editor.isDestroyed) return;
    this.pointsAhead = false;
    const shown = this.present.flatMap(({ clientId, name, colour }) => {
      const cursor = this.cursors.get(clientId);
      if (!cursor) return [];
      const anchor = this.session.placeHere(cursor.anchor, cursor.version);
      const head = this.session.placeHere(cursor.head, cursor.version);
      if (anchor !== null && head !== null) return [{ clientId, name, colour, anchor, head }];
      this.pointsAhead = true;
      return [];
    });
    this.isDrawing = true;
    showCursors(this.editor.view, shown);
    this.isDrawing = false;
  }
}
