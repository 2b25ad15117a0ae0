import type { CorrectionType, Id, Millis } from '#db/index.ts';
import type { Proposal, StoryChange } from '../publishing/proposal.ts';

/** An item of GET stories/{id}/corrections; `versions` (the newest first) only for editors */
export type CorrectionAnswer = {
  id: Id;
  storyId: Id;
  type: CorrectionType;
  text: string;
  at: Millis;
  editedAt: Millis | null;
  /** the number of its newest wording: send it along when changing it */
  n: number;
  versions?: { n: number; type: CorrectionType; text: string; by: { id: Id; name: string }; at: Millis }[];
};

/** GET stories/{id}/changes: what readers do not see yet, and whether it is an update or a minor fix */
export type ChangesAnswer = {
  proposal: Proposal;
  /** at most 200; `total` counts all */
  changes: StoryChange[];
  total: number;
  /** of the version that readers see now */
  live: { n: number; at: Millis };
};

/** GET stories/{id}/kill: what a kill or unpublish touches beside the story, and the kill that was */
export type KillAnswer = {
  /** photos that readers see on this story now */
  photos: { id: Id; fileName: string; previewUrl: string; alsoPublicElsewhere: boolean }[];
  kill: { notice: string; reason: string; by: { id: Id; name: string }; at: Millis } | null;
};

/** One place where readers could still meet a story. */
export type SurfaceAnswer = {
  name: string;
  /** what was asked, from the root; null where nothing was */
  address: string | null;
  /** 'clear' is gone, 'found' is still there, 'unsure' could not be asked or is not over yet */
  state: 'clear' | 'found' | 'unsure';
  /** a sentence: what was found */
  found: string;
};

/** GET stories/{id}/surfaces */
export type SurfacesAnswer = { at: Millis; clear: boolean; surfaces: SurfaceAnswer[] };
