import { handle } from '#app/api/newsroom/handle.ts';
import { listFronts } from '#lib/fronts/list-fronts.ts';

export const GET = handle(listFronts);
