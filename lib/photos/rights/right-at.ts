import { parseDate } from '@internationalized/date';
import type { Millis } from '#db/index.ts';
import type { HouseRights, Lease, Question, Restriction, RightAnswer, RightsFacts } from './rights.ts';

/** A time in which something holds; null is open. The end is the first moment in which it does not. */
type Span = { from: Millis | null; until: Millis | null; why: string };

/**
 * Whether the house may use the photo so at that moment, since or until when, and the sentence why (NEWSROOM §8:
 * deny beats allow). Pure.
 */
export function rightAt(facts: RightsFacts, house: HouseRights, question: Question): RightAnswer {
  const denied = denials(facts, house, question);
  const allowed = permissions(facts, house, question);
  const { at } = question;
  const refusal = denied.find((span) => covers(span, at));
  const permission = allowed.find((span) => covers(span, at));
  if (!refusal && permission)
    return { granted: true, until: endOf(allowed, denied, at), why: permission.why };
  return {
    granted: false,
    from: nextGranted(allowed, denied, at),
    why: refusal?.why ?? whyNotAllowed(facts, allowed, at),
  };
}

/** What says yes: the leases that allow, or the house's standing right where none does and the category has one. */
function permissions({ category, leases }: RightsFacts, house: HouseRights, question: Question): Span[] {
  const allowing = leases.filter(({ effect }) => effect === 'allow');
  if (allowing.length === 0)
    return house.needLease.includes(category)
      ? []
      : [{ from: null, until: null, why: `The house’s standing right for ${category} photos.` }];
  return allowing
    .filter((lease) => isAbout(lease, question) && isForAll(lease, house))
    .map((lease) => ({
      from: lease.from,
      until: lease.until,
      why: lease.note || 'A right that was set for it.',
    }));
}

/** What says no: the leases that deny, and the supplier's own restrictions. */
function denials(facts: RightsFacts, house: HouseRights, question: Question): Span[] {
  const leases = facts.leases
    .filter(({ effect }) => effect === 'deny')
    .filter((lease) => isAbout(lease, question) && isForAny(lease, house))
    .map((lease) => ({
      from: lease.from,
      until: lease.until,
      why: lease.note || 'It may not be used in this time.',
    }));
  const restrictions = facts.restrictions
    .filter(({ off }) => !off)
    .flatMap((restriction) => denialOf(restriction, facts, house, question));
  return [...leases, ...restrictions];
}

const isAbout = (lease: Lease, { use }: Question) => lease.use === 'any' || lease.use === use;
const isForAll = ({ countries }: Lease, house: HouseRights) =>
  countries.length === 0 ||
  (house.countries.length > 0 && house.countries.every((country) => countries.includes(country)));
const isForAny = ({ countries }: Lease, house: HouseRights) =>
  countries.length === 0 || house.countries.some((country) => countries.includes(country));

const hour = 3_600_000;
const day = 24 * hour;

function denialOf(
  restriction: Restriction,
  facts: RightsFacts,
  house: HouseRights,
  question: Question,
): Span[] {
  const why = `The supplier says: “${restriction.text}”.`;
  const always = { from: null, until: null, why };
  const since = facts.takenAt ?? facts.receivedAt;
  switch (restriction.rule) {
    case 'countries out':
      return house.countries.some((country) => restriction.countries.includes(country)) ? [always] : [];
    case 'only in countries':
      return house.countries.every((country) => restriction.countries.includes(country)) ? [] : [always];
    case 'not for':
      return restriction.use === question.use ? [always] : [];
    case 'one story':
      return question.isNewUse && question.wasUsedElsewhere ? [always] : [];
    case 'no archive':
      return question.isNewUse
        ? [{ from: facts.receivedAt + house.archiveAfterDays * day, until: null, why }]
        : [];
    case 'opens after':
      return [{ from: null, until: since + restriction.hours * hour, why }];
    case 'closes after':
      return [{ from: since + restriction.hours * hour, until: null, why }];
    case 'closes on':
      return [{ from: dayAfter(restriction.day, house.zone), until: null, why }];
  }
}

/** The first moment after that day in the newsroom's zone. */
const dayAfter = (date: string, zone: string): Millis =>
  parseDate(date).add({ days: 1 }).toDate(zone).getTime();

const covers = ({ from, until }: Span, at: Millis) =>
  (from === null || from <= at) && (until === null || at < until);

/** Every moment at which an answer can change. */
const edges = (spans: Span[], after: Millis): Millis[] =>
  [...new Set(spans.flatMap(({ from, until }) => [from, until]))]
    .filter((edge): edge is Millis => edge !== null && edge > after)
    .sort((one, other) => one - other);

const isGranted = (allowed: Span[], denied: Span[], at: Millis) =>
  allowed.some((span) => covers(span, at)) && !denied.some((span) => covers(span, at));

const endOf = (allowed: Span[], denied: Span[], at: Millis) =>
  edges([...allowed, ...denied], at).find((edge) => !isGranted(allowed, denied, edge)) ?? null;
const nextGranted = (allowed: Span[], denied: Span[], at: Millis) =>
  edges([...allowed, ...denied], at).find((edge) => isGranted(allowed, denied, edge)) ?? null;

function whyNotAllowed({ category, leases }: RightsFacts, allowed: Span[], at: Millis): string {
  if (leases.some(({ effect }) => effect === 'allow') && allowed.length === 0)
    return 'No right covers this use in these countries.';
  if (allowed.length === 0) return `Nobody set a right to use it, and ${category} photos need one.`;
  if (allowed.every(({ until }) => until !== null && until <= at)) return 'The right to use it has ended.';
  if (allowed.every(({ from }) => from !== null && from > at)) return 'The right to use it has not begun.';
  return 'No right covers this day.';
}
