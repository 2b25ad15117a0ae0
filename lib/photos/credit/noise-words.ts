import { nameKey } from './draft.ts';

/** What each word says of how somebody worked. */
const roles: Record<string, string> = {
  ...{ str: 'stringer', stringer: 'stringer', strs: 'stringer', stringers: 'stringer' },
  ...{ staff: 'staff', stf: 'staff', afpstaff: 'staff', staffphotographer: 'staff', staffphoto: 'staff' },
  ...{ pool: 'pool', poolphoto: 'pool', poolphotos: 'pool', poolphotographer: 'pool' },
  ...{ contributor: 'contributor', contributingphotographer: 'contributor' },
  ...{ freelance: 'freelance', freelancer: 'freelance', freelancephotographer: 'freelance' },
};
/** Words that say something of the photo or its use: "REUTERS/Ida Holm/File Photo". */
const marks = new Set(['file', 'files', 'filephoto', 'filepicture', 'filepic', 'released', 'via']);
/** Words that stay in the line and still say how the photo came. */
const stayingRoles: Record<string, string> = {
  ...{ handout: 'handout', ho: 'handout', handouts: 'handout', handoutphoto: 'handout' },
  ...{ reader: 'reader', readerphoto: 'reader', readersphoto: 'reader', submittedphoto: 'reader' },
};

/** A word that says how somebody worked and not who: it may be dropped where a name is left. */
export const isNoise = (name: string): boolean => {
  const key = nameKey(name);
  return Object.hasOwn(roles, key) || marks.has(key) || !/[\p{L}\p{N}]/u.test(name);
};

/** "staff", "stringer", "pool", "handout" … for a word that says so; else empty. */
export const roleIn = (name: string): string => {
  const key = nameKey(name);
  return (
    (Object.hasOwn(roles, key) && roles[key]) || (Object.hasOwn(stayingRoles, key) && stayingRoles[key]) || ''
  );
};
