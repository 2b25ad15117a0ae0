/** Which files of the watched folder are whole (issue "In"). Pure. */

/** What one look at a file showed; times in ms. */
export type Look = { bytes: number; changedAt: number; file: number };

/** Programs that transfer files give them another name until they are whole. */
export const isWantedName = (name: string): boolean =>
  !name.startsWith('.') && !/\.(?:part|tmp|filepart|crdownload|partial)$/i.test(name) && !name.endsWith('~');

/** An empty file is often one whose bytes are still to come. */
const waitForBytes = 60_000;

/** Nothing about it changed between two looks. */
export const isWhole = (before: Look | undefined, now: Look, at: number): boolean =>
  before !== undefined &&
  before.bytes === now.bytes &&
  before.changedAt === now.changedAt &&
  before.file === now.file &&
  (now.bytes > 0 || at - now.changedAt > waitForBytes);

/** A name that is free, and short enough for a reason's file beside it: "harbour.jpg", "harbour (2).jpg". */
export function nameAside(name: string, attempt: number): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  const short = new TextEncoder().encode(name).length > 220 ? stem.slice(0, 50) : stem;
  return `${short}${attempt > 1 ? ` (${attempt})` : ''}${ending.slice(0, 10)}`;
}
