import { nameKey } from './draft.ts';

const words = new Set(['str', 'staff', 'stringer', 'pool', 'afpstaff', 'staffphotographer', 'contributor']);

/** A word that says how somebody worked and not who: it may be dropped where a name is left. */
export const isNoise = (name: string): boolean => words.has(nameKey(name)) || !/[\p{L}\p{N}]/u.test(name);
