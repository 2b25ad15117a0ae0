import { handle } from '#app/api/newsroom/handle.ts';
import { testUrl } from '#lib/redirects/test-url.ts';

export const GET = handle(testUrl);
