import type { CorrectionRow, Id, Millis, PrintedCorrection } from './rows.ts';

/** What readers are told beside the editions: corrections of what is public, and notices where a story was killed. */
export type ShelfNotes = {
  /** of those of the stories that are public now, the newest first */
  corrections(storyIds: Id[]): Promise<CorrectionRow[]>;
  /** all that stand on public stories, the newest first; `offset` 0 for the newest */
  allCorrections(query: {
    offset: number;
    limit: number;
  }): Promise<{ items: PrintedCorrection[]; more: boolean }>;
  /** the killed story that had this address */
  killedAt(path: string): Promise<{ storyId: Id; notice: string; at: Millis } | null>;
};
