import { handle } from '#app/api/newsroom/handle.ts';
import { revokePreviewLink } from '#lib/previews/links.ts';

export const DELETE = handle(revokePreviewLink, { status: 204 });
