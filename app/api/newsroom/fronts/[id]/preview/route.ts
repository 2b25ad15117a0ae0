import { withContext } from '#app/api/newsroom/handle.ts';
import { FrontPage } from '#components/site/front-page.tsx';
import { SectionPage } from '#components/site/section-page.tsx';
import { previewFront } from '#lib/fronts/preview-front.ts';

/** The page as readers would see it, for people of the newsroom and for nobody's cache. */
export const GET = withContext(async (ctx, request, route) => {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const preview = await previewFront(ctx, { ...query, ...(await route.params) });
  // A static import of react-dom/server is an error in Next's build.
  const { renderToStaticMarkup } = await import('react-dom/server');
  const page = preview.kind === 'front' ? FrontPage(preview.data) : SectionPage(preview.data);
  return new Response(`<!doctype html>${renderToStaticMarkup(page)}`, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  });
});
