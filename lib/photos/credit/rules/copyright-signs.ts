import { eachName, type Rule } from '../draft.ts';
import { perPart } from '../parts.ts';
import { remembered } from '../remembered.ts';
import { withoutSigns } from '../tidy.ts';

export const copyrightSigns: Rule = {
  name: 'copyright signs',
  stage: 'copyright signs',
  reason: '“©”, a year and “All rights reserved” belong to the copyright, not to the credit.',
  apply: (draft) => eachName(draft, unsigned),
};

const unsigned = remembered((text) => perPart(text, withoutSigns));
