import { handle } from '#app/api/newsroom/handle.ts';
import { cleanAllPhotos, readPhotoCleaning } from '#lib/photos/credit-rules.ts';

export const GET = handle(readPhotoCleaning);
export const POST = handle(cleanAllPhotos);
