import { handle } from '#app/api/newsroom/handle.ts';
import { describeApi } from '#lib/openapi/describe-api.ts';

export const GET = handle(describeApi, { strangers: true });
