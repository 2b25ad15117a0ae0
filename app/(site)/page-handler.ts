import type { ReactElement } from 'react';
import { printed } from '#app/printed.ts';
import { GonePage } from '#components/site/gone-page.tsx';
import { NotFoundPage } from '#components/site/not-found-page.tsx';
import { TroublePage } from '#components/site/trouble-page.tsx';
import type { Context, Services } from '#lib/context.ts';
import { newId } from '#lib/ids.ts';
import { goneKey, loadGoneAddress } from '#lib/reading/gone.ts';
import { loadNotFound, notFoundKey } from '#lib/reading/not-found.ts';
import { type RenderedPage, renderAndStore } from '#lib/reading/page-cache.ts';
import { type Loaded, type PageRequest, type Reading, readingOf } from '#lib/reading/reading.ts';
import { services } from '#lib/services.ts';

export type Page<Data> = {
  load: (reading: Reading, request: PageRequest) => Promise<Loaded<Data>>;
  view: (data: Data) => ReactElement | string;
  /** Content-Type; HTML unless said otherwise */
  type?: string;
  /** false for pages that strangers can ask in endless variety, such as searches */
  stored?: boolean;
};

/** Next gives no names at all to a path without a bracket. */
type Params = { params: Promise<Record<string, string | string[]> | undefined> };

const html = 'text/html; charset=utf-8';

/** The one adapter of readers' pages: load from the shelf, render once, store the bytes by tag (DESIGN §1.2). */
export function page<Data>({ load, view, type = html, stored = true }: Page<Data>) {
  return async (request: Request, { params }: Params): Promise<Response> => {
    const all = services();
    try {
      const { pathname, search } = new URL(request.url);
      const asked = await pageRequest(request, params);
      const elsewhere: { location?: string } = {};
      const render = async (): Promise<RenderedPage | null> => {
        const reading = readingOf(all);
        const loaded = await load(reading, asked);
        if (!loaded) return null;
        if ('redirect' in loaded) {
          elsewhere.location = loaded.redirect;
          return null;
        }
        const { data, tags, expiresAt = null, status = 200 } = loaded;
        const photos = reading.photos();
        return {
          status,
          type,
          body: await printed(view(data)),
          tags: [...new Set([...tags, ...photos.tags])],
          expiresAt: earlier(expiresAt, photos.changes),
        };
      };
      const made = stored ? await renderAndStore(all, pathname + search, render) : await render();
      if (made)
        return new Response(made.body, { status: made.status, headers: { 'content-type': made.type } });
      if (elsewhere.location) return movedTo(elsewhere.location);
      return await notFound(all);
    } catch (error) {
      return await trouble(all, request.url, error);
    }
  };
}

async function pageRequest(request: Request, params: Params['params']): Promise<PageRequest> {
  const { pathname, searchParams } = new URL(request.url);
  const named = Object.entries((await params) ?? {}).map(([name, value]) => [name, String(value)]);
  return { path: decodeURI(pathname), params: Object.fromEntries(named), query: searchParams };
}

/**
 * "No such page", in the site's own dress. Rendered and stored once for all addresses; from then on the answer is
 * empty, and the front door sends what is stored.
 */
async function notFound(all: Services): Promise<Response> {
  const { store, build, clock, config } = all;
  const headers = { 'content-type': html };
  const isStored = (key: string) => store.pages.read(key, build, clock.now()) !== null;
  // The front door asks for it in place of this answer, where a redirect says that the address is gone.
  if (!config.development && !isStored(goneKey))
    await renderAndStore(all, goneKey, async () => {
      const { data, tags } = await loadGoneAddress(readingOf(all));
      return { status: 410, type: html, body: await printed(GonePage(data)), tags, expiresAt: null };
    });
  if (!config.development && isStored(notFoundKey)) return new Response(null, { status: 404, headers });
  const made = await renderAndStore(all, notFoundKey, async () => {
    const { data, tags } = await loadNotFound(readingOf(all));
    return { status: 404, type: html, body: await printed(NotFoundPage(data)), tags, expiresAt: null };
  });
  return new Response(made?.body, { status: 404, headers });
}

const earlier = (one: number | null, other: number | null) =>
  one === null || other === null ? (one ?? other) : Math.min(one, other);

const movedTo = (location: string) => new Response(null, { status: 301, headers: { location } });

async function trouble(all: Pick<Context, 'log' | 'clock'>, url: string, error: unknown): Promise<Response> {
  const reference = newId(all.clock.now());
  all.log.error({ reference, url, error: String((error as Error)?.stack ?? error) }, 'a page failed');
  const body = await printed(TroublePage({ reference }));
  return new Response(body, { status: 500, headers: { 'content-type': html } });
}
