import { handle } from '#app/api/newsroom/handle.ts';
import { importRedirects } from '#lib/redirects/import-redirects.ts';

export const PUT = handle(importRedirects);
