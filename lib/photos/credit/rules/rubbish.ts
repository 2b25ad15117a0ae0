import { eachName, nameKey, type Rule } from '../draft.ts';
import { withoutControls, withoutEntities, withoutMojibake, withoutTags } from '../letters.ts';
import { perPart } from '../parts.ts';
import { remembered } from '../remembered.ts';
import { withoutPhrases } from '../tidy.ts';

export const brokenLetters: Rule = {
  name: 'broken letters',
  stage: 'rubbish',
  reason: 'Entities, markup and letters that a program broke are put right.',
  apply: (draft) => eachName(draft, mended),
};

const mended = remembered((name) =>
  withoutControls(withoutMojibake(withoutTags(withoutEntities(withoutEntities(name))))),
);

export const setPhrases: Rule = {
  name: 'set phrases',
  stage: 'rubbish',
  reason: '“Photo by”, “Credit:”, a supplier’s number or “File Photo” stands around a name, not in it.',
  apply: (draft) => eachName(draft, bare),
};

const bare = remembered((text) => perPart(text, withoutPhrases));

/** Words that programs and templates leave in the fields: they name nobody. */
const standIns = new Set([
  ...['credit', 'credits', 'creditline', 'creditlinehere', 'photographer', 'photographername', 'photocredit'],
  ...['yourname', 'yournamehere', 'authorname', 'creatorname', 'nameofphotographer', 'insertname'],
  ...['unknown', 'unknownphotographer', 'unknownauthor', 'unspecified', 'nocredit', 'creditunknown'],
  ...['none', 'null', 'undefined', 'nil', 'na', 'notavailable', 'notapplicable', 'untitled', 'default'],
  ...['tk', 'tktk', 'xxx', 'xx', 'xxxx', 'tbc', 'tba', 'tbd', 'test', 'photo', 'image', 'picture'],
  ...['picasa', 'adobephotoshop', 'camera', 'digitalcamera', 'user', 'admin', 'administrator'],
]);

export const namesNobody = (text: string): boolean =>
  standIns.has(nameKey(text)) || !/[\p{L}\p{N}]/u.test(text);

export const placeholders: Rule = {
  name: 'stand-ins',
  stage: 'rubbish',
  reason: 'A word that stands for a missing credit is a missing credit.',
  apply: (draft) => eachName(draft, named),
};

/** Also between slashes, so that no later rule takes such a word for a name that is left. */
const named = remembered((text) => perPart(text, (part) => (namesNobody(part) ? '' : part)));
