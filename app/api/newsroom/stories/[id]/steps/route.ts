import { handle } from '#app/api/newsroom/handle.ts';
import { readSteps } from '#lib/writing/read-steps.ts';
import { sendSteps } from '#lib/writing/send-steps.ts';

export const GET = handle(readSteps);
export const POST = handle(sendSteps);
