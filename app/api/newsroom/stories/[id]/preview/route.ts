import { withContext } from '#app/api/newsroom/handle.ts';
import { previewResponse } from '#app/preview-response.ts';
import { previewStory } from '#lib/previews/preview-story.ts';

/** A version as a reader's page, for the frame of the preview screen. */
export const GET = withContext(async (ctx, request, route) => {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  return previewResponse(await previewStory(ctx, { ...query, ...(await route.params) }), "'self'");
});
