import type { DeskCounts, Id } from '#db/index.ts';
import type { List, StoryCard } from '../answers.ts';

/** GET stories: `counts` are by state, under the filter without its states */
export type DeskAnswer = List<StoryCard> & { counts: DeskCounts };

/** An item of GET desk/views */
export type DeskViewAnswer = {
  id: Id;
  name: string;
  /** the address's query: "state=draft&assignee=me" */
  filter: string;
  shared: boolean;
  /** 1 to 9: the key that opens it */
  key: number | null;
  /** it is the asker's own */
  mine: boolean;
  mayChange: boolean;
};

/** What POST desk/moves did to one story; `sentence` says why it was refused, and is empty where it was not */
export type BulkOutcome = { id: Id; headline: string; done: boolean; sentence: string };
export type BulkAnswer = { items: BulkOutcome[]; done: number; refused: number };
