import { handle } from '#app/api/newsroom/handle.ts';
import { addCorrection } from '#lib/corrections/add-correction.ts';
import { listCorrections } from '#lib/corrections/list-corrections.ts';

export const GET = handle(listCorrections);
export const POST = handle(addCorrection, { status: 201 });
