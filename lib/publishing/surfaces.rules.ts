import type { SurfaceAnswer } from '../answers/acts.ts';

/** What would betray that a story is still there. */
export type Traces = { id: string; paths: string[]; headline: string | null };

/** Shorter headlines are said by chance, in other stories and in menus. */
const shortestHeadline = 16;

/** The traces to look for; `shared` when another public story has the very same headline. Pure. */
export const tracesOf = (
  story: { id: string; headline: string },
  paths: string[],
  shared: boolean,
): Traces => ({
  id: story.id,
  paths,
  headline: !shared && story.headline.trim().length >= shortestHeadline ? story.headline : null,
});

/** What of the traces stands in an answer, in words; empty when nothing does. */
export function tracesIn(body: string, { id, paths, headline }: Traces): string[] {
  const found: string[] = [];
  if (body.includes(id)) found.push('its id');
  if (paths.some((path) => holdsPath(body, path))) found.push('its address');
  if (headline && plain(body).includes(plain(headline))) found.push('its headline');
  return found;
}

/** "/2026/11/23/ferry" is not in "/2026/11/23/ferry-sinks". */
function holdsPath(body: string, path: string): boolean {
  for (let at = body.indexOf(path); at >= 0; at = body.indexOf(path, at + 1))
    if (!/[\w-]/.test(body[at + path.length] ?? '')) return true;
  return false;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** As HTML, XML and JSON write the same words. */
const plain = (text: string) =>
  text
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
      if (name) return entities[name] ?? whole;
      return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal));
    })
    .replaceAll('\\', '')
    .replace(/\s+/g, ' ')
    .trim();

export type Asked = { name: string; address: string };
export type Told = { status: number; body: string };

/** A list, feed or page that has to be without the story. */
export function judgedList(asked: Asked, { status, body }: Told, traces: Traces): SurfaceAnswer {
  const found = tracesIn(body, traces);
  if (found.length > 0) return { ...asked, state: 'found', found: `Shows ${listed(found)}.` };
  if (status >= 500) return { ...asked, state: 'unsure', found: `Could not be read (${status}).` };
  return { ...asked, state: 'clear', found: status === 404 ? 'There is no such page.' : 'Does not show it.' };
}

/** An address of the story itself: 410 with the notice once it is killed, 404 while it is unpublished. */
export function judgedPage(
  asked: Asked,
  { status, body }: Told,
  traces: Traces,
  wanted: number,
): SurfaceAnswer {
  const found = tracesIn(body, { ...traces, paths: [] });
  if (found.length > 0)
    return { ...asked, state: 'found', found: `Answers ${status} and shows ${listed(found)}.` };
  if (status === wanted) return { ...asked, state: 'clear', found: `Answers ${status}.` };
  return {
    ...asked,
    state: status < 400 ? 'found' : 'unsure',
    found: `Answers ${status} instead of ${wanted}.`,
  };
}

/** A photo of the story: gone, unless another public story or a partner shows it too. */
export function judgedPhoto(asked: Asked, status: number, isShownElsewhere: boolean): SurfaceAnswer {
  if (status === 404 || status === 410) return { ...asked, state: 'clear', found: 'Is not served.' };
  if (isShownElsewhere)
    return {
      ...asked,
      state: 'clear',
      found: 'Is served because another public story or a partner shows it.',
    };
  return { ...asked, state: 'found', found: `Is still served (${status}).` };
}

const listed = (words: string[]) =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? '');
