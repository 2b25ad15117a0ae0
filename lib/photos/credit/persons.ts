/** Words of houses and not of people. */
const ofHouses =
  /\b(?:ag(?:ency|ence|entur)|archives?|associat\w+|bros|broadcasting|camera|cent(?:er|re)|coastguard|collection|comms|communications|compan(?:y|ies)|corp\w*|council|courtesy|crown|department|dept|ent|entertainment|features?|films?|foundation|free|gallery|globe|government|group|guard|handout|herald|house|images?|inc|institute|international|journal|library|limited|live|llc|ltd|magazine|media|ministry|museum|navy|army|force|nasa|network|news\w*|office|palace|parliament|photo\w*|pics|pictures?|plc|police|pool|post|press|productions?|publish\w+|records|release|reuters|screengrab|service|societ\w+|sports?|state|stock|studios?|times|tribune|tv|uni\w+|via|video|wire)\b/iu;

/** Whether this may be a person: two to five words of letters with capitals, and none that only houses have. */
export function isPersonsName(name: string): boolean {
  const words = name.split(/\s+/u);
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    !ofHouses.test(name) &&
    /^[\p{L}\p{M}.'’ -]+$/u.test(name) &&
    words.filter((word) => /^\p{Lu}/u.test(word)).length >= 2
  );
}
