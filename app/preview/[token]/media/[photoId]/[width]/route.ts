import { Readable } from 'node:stream';
import { NewsroomError, statusOf } from '#lib/errors.ts';
import { previewLinkPhoto } from '#lib/previews/open-link.ts';
import { services } from '#lib/services.ts';

type Route = { params: Promise<{ token: string; photoId: string; width: string }> };

/** A photo of a previewed story, for whoever has the link. */
export async function GET(_request: Request, { params }: Route) {
  const { token, photoId, width } = await params;
  try {
    const { type, size, bytes } = await previewLinkPhoto(services(), {
      token,
      photoId,
      width: Number.parseInt(width, 10) || 1,
    });
    return new Response(Readable.toWeb(bytes) as ReadableStream, {
      headers: { 'content-type': type, 'content-length': String(size) },
    });
  } catch (error) {
    if (error instanceof NewsroomError) return new Response(null, { status: statusOf[error.kind] });
    throw error;
  }
}
