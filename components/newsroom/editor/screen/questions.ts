import type { PhotoAnswer } from '#lib/answers.ts';
import type { StoryChoice, StoryChoiceStart } from '#lib/document/blocks/editor-block.ts';
import type { LinkRange } from '../writing/link-range.ts';

/** What the editor asks the person: one question at a time, answered by a dialog. */
export type Question =
  | { kind: 'photo'; answer: (photo: PhotoAnswer | null) => void }
  | { kind: 'story'; start: StoryChoiceStart; answer: (choice: StoryChoice | 'remove' | null) => void }
  | { kind: 'link'; range: LinkRange };

/** The open question. The editor asks, React shows the dialog, the dialog answers. */
export class Questions {
  open: Question | null = null;
  private readonly watchers = new Set<() => void>();

  watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  choosePhoto = (): Promise<PhotoAnswer | null> =>
    new Promise((resolve) =>
      this.ask({ kind: 'photo', answer: (photo) => this.close(() => resolve(photo)) }),
    );

  chooseStory = (start: StoryChoiceStart): Promise<StoryChoice | 'remove' | null> =>
    new Promise((resolve) =>
      this.ask({ kind: 'story', start, answer: (choice) => this.close(() => resolve(choice)) }),
    );

  editLink(range: LinkRange): void {
    this.ask({ kind: 'link', range });
  }

  close(then: () => void = () => undefined): void {
    this.open = null;
    for (const watcher of this.watchers) watcher();
    // The dialog gives the keyboard back first.
    setTimeout(then);
  }

  private ask(question: Question): void {
    const before = this.open;
    if (before && before.kind !== 'link') before.answer(null);
    this.open = question;
    for (const watcher of this.watchers) watcher();
  }
}
