const iso =
  /^(\d{4})[-:](\d\d)[-:](\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(?:[.,]\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?$/u;
const iim = /^(\d{4})(\d\d)(\d\d)(?:[T ]?(\d\d)(\d\d)(\d\d))?(Z|[+-]\d\d:?\d\d)?$/u;

/** The first photograph. Earlier years are what programs write for "unknown": 0000, 0001-01-01. */
const earliestYear = 1826;

/**
 * A date of XMP, IIM or EXIF in milliseconds, or null when it is no real date, unknown (0001-01-01), or later than
 * `latest`. Without a zone it counts as UTC.
 */
export function instantOf(text: string, latest: number): number | null {
  const found = iso.exec(text.trim()) ?? iim.exec(text.trim());
  if (!found) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const local = Date.UTC(year, month - 1, day, hour, minute, second);
  const isReal =
    new Date(local).toISOString().startsWith(`${found[1]}-${found[2]}-${found[3]}T`) &&
    hour < 24 &&
    minute < 60;
  const at = local - offsetOf(found[7]);
  return isReal && year >= earliestYear && at <= latest ? at : null;
}

function offsetOf(zone: string | undefined): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/u.exec(zone ?? '') ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
}
