import type { RedirectRow } from '#db/index.ts';
import type { Context } from '../context.ts';
import { parts } from './address.rules.ts';

/** Pages that every site of ours has, besides those of stories, sections, authors and topics. */
const fixed =
  /^\/(?:search|corrections|feeds\/(?:rss\.xml|feed\.json)|sitemap\.xml|news-sitemap\.xml|robots\.txt|(?:media|assets)\/.*)$/;

/** By `from`: what the editor should know of these redirects. Four questions for all of them together. */
export async function warningsOf(
  ctx: Context,
  rows: Pick<RedirectRow, 'from' | 'to' | 'toPath' | 'storyId'>[],
): Promise<Map<string, string[]>> {
  const { redirects } = ctx.store;
  const own = rows.map(({ from }) => parts(from).path);
  const paths = [...own, ...rows.flatMap(({ toPath }) => toPath ?? [])];
  const meant = [...new Set(rows.flatMap(({ storyId }) => storyId ?? []))];
  const [pages, stories, targets] = await Promise.all([
    redirects.withPage(paths),
    redirects.storiesAt(own),
    ctx.store.stories.byIds(meant),
  ]);
  const target = new Map(targets.map((story) => [story.id, story]));
  return new Map(
    rows.map((row) => {
      const { path, query } = parts(row.from);
      const said: string[] = [];
      if (query === '' && (pages.has(path) || fixed.test(path)))
        said.push(`There is a page at ${path} now: readers get the page, and this waits until it is gone.`);
      else if (query === '' && stories.has(path))
        said.push(
          `${path} was a story’s address: while that story is public, readers are led to it instead.`,
        );
      if (row.toPath && !row.storyId && !pages.has(row.toPath) && !fixed.test(row.toPath))
        said.push(`There is no page at ${row.to} now.`);
      const story = row.storyId ? target.get(row.storyId) : undefined;
      if (story?.state === 'killed')
        said.push('Its story was killed: readers are told that it is gone for good (410).');
      else if (story && story.path === null)
        said.push('Its story is not public now: readers get “no such page” (404) until it is again.');
      return [row.from, said];
    }),
  );
}
