/** What the save state is made of. Pure facts; the sentence is decided below. */
export type SaveFacts = {
  connected: boolean;
  /** steps or fields that the store has not acknowledged */
  unconfirmed: boolean;
  /** false where the browser has no storage, or refused to write to it */
  keptHere: boolean;
  /** why the store refuses this tab's writing, a whole sentence */
  refusal: string | null;
};

export type SaveState =
  | { kind: 'saved'; sentence: 'Saved' }
  | { kind: 'saving'; sentence: 'Saving…' }
  | { kind: 'offline'; sentence: string }
  | { kind: 'not saved'; sentence: string };

/** Always true: "Saved" only when everything typed is acknowledged (NEWSROOM §4). */
export function saveState(facts: SaveFacts): SaveState {
  if (facts.refusal !== null && facts.unconfirmed) {
    return { kind: 'not saved', sentence: `Not saved: ${facts.refusal}` };
  }
  if (!facts.connected && facts.unconfirmed && !facts.keptHere) {
    return {
      kind: 'not saved',
      sentence: 'Not saved: there is no connection and this browser keeps nothing. Leave this tab open.',
    };
  }
  if (!facts.connected) {
    return { kind: 'offline', sentence: facts.keptHere ? 'Offline: kept on this computer' : 'Offline' };
  }
  return facts.unconfirmed ? { kind: 'saving', sentence: 'Saving…' } : { kind: 'saved', sentence: 'Saved' };
}
