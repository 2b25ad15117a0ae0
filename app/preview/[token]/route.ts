import { previewHtml, previewResponse } from '#app/preview-response.ts';
import { printed } from '#app/printed.ts';
import { PreviewEndedPage } from '#components/site/preview-ended-page.tsx';
import { NewsroomError, statusOf } from '#lib/errors.ts';
import { newId } from '#lib/ids.ts';
import { openPreviewLink } from '#lib/previews/open-link.ts';
import { services } from '#lib/services.ts';

/** A story before it is public, for whoever has the link. A link that has ended says so, and nothing of the story. */
export async function GET(request: Request, { params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  try {
    return await previewResponse(
      await openPreviewLink(services(), token, request.method === 'GET'),
      "'none'",
    );
  } catch (error) {
    return ended(error);
  }
}

async function ended(error: unknown): Promise<Response> {
  const known = error instanceof NewsroomError;
  const reference = newId(services().clock.now());
  if (!known) services().log.error({ reference, error: String(error) }, 'a preview failed');
  const sentence = known ? error.message : `Something went wrong here. Reference: ${reference}`;
  const isGone = known && error.kind === 'Gone';
  const title = isGone ? 'This preview has ended' : known ? 'No preview here' : 'Something went wrong';
  const html = await printed(PreviewEndedPage({ title, sentence }));
  return previewHtml(html, known ? statusOf[error.kind] : 500, "'none'");
}
