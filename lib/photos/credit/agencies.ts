import { type Agency, agencies } from './agency-list.ts';
import { nameKey } from './draft.ts';
import { remembered } from './remembered.ts';

type Known = { agency: Agency; printed: string; isTrading: boolean };
export type Named = { agency: Agency; printed: string };

const byKey = new Map<string, Known>(
  agencies.flatMap((agency) => [
    ...[agency.name, ...(agency.spellings ?? [])].map(
      (name) => [nameKey(name), { agency, printed: agency.name, isTrading: false }] as const,
    ),
    ...(agency.tradesAs ?? []).map(
      (name) => [nameKey(name), { agency, printed: name, isTrading: true }] as const,
    ),
  ]),
);

/** The agency that this name means and how it is printed, or null. Two letters changed over are forgiven. */
export const agencyNamed = (name: string): Named | null => lookedUp(name).named;

const lookedUp = remembered((name: string): { named: Named | null } => ({ named: lookUp(name) }));

function lookUp(name: string): Named | null {
  const key = nameKey(name);
  const known = byKey.get(key) ?? byKey.get(withoutPhoto(key, name)) ?? withLettersChangedOver(key);
  if (!known) return null;
  const { agency, printed, isTrading } = known;
  if (agency.letters?.includes(name)) return { agency, printed: name };
  return { agency, printed: isTrading ? inItsLetters(name, printed) : printed };
}

/** The agency whose name was cut: the only one that begins so. Short beginnings are too near to other words. */
export function agencyCutTo(beginning: string): Named | null {
  const key = nameKey(beginning);
  if (key.length < 4) return null;
  const whole = new Set(wholeNames.filter(([each]) => each.startsWith(key)).map(([, agency]) => agency));
  const [agency] = whole;
  return agency && whole.size === 1 ? { agency, printed: agency.name } : null;
}

/** Letters of every name with its company form, of which a cut name may still have a part. */
const wholeNames = agencies.flatMap((agency) =>
  [agency.name, ...(agency.spellings ?? []), ...(agency.tradesAs ?? [])].map(
    (name) => [name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''), agency] as const,
  ),
);

/** "Xinhua Photo", "PTI Photos": an agency's photo is the agency's. */
const withoutPhoto = (key: string, name: string): string =>
  /\sphotos?$/iu.test(name) ? key.replace(/photos?$/u, '') : key;

/** A trading name as it was written, unless it was written in one case that is not its own. */
const inItsLetters = (written: string, own: string): string =>
  written === written.toLowerCase() || (written.length > 5 && written === written.toUpperCase())
    ? own
    : written;

/** "retuers". Only in long names: a short one is too near to other words. */
function withLettersChangedOver(key: string): Known | null {
  if (key.length < 7) return null;
  for (let i = 0; i + 1 < key.length; i++) {
    const turned = key.slice(0, i) + key.charAt(i + 1) + key.charAt(i) + key.slice(i + 2);
    const known = byKey.get(turned);
    if (known) return known;
  }
  return null;
}

/** What two writings of one provider or person have in common. */
export const identity = (name: string): string => nameKey(agencyNamed(name)?.agency.name ?? name);
