import type { Log } from '#lib/context.ts';
import { type ErrorAnswer, type ErrorDetails, NewsroomError, statusOf } from '#lib/errors.ts';

/**
 * Any error as an answer. What is not ours never reaches the person: they get a reference, the log gets the
 * error under the same reference (STYLE 13).
 */
export function errorResponse(error: unknown, log: Log, request: Request): Response {
  const { kind, message, details }: Shown =
    error instanceof NewsroomError ? error : unexpected(error, log, request);
  const { action: _action, ...shown } = details;
  const answer: ErrorAnswer = { error: { kind, message, ...shown } };
  const headers: Record<string, string> = { 'cache-control': 'no-store' };
  if (details.retryAfter) headers['retry-after'] = String(details.retryAfter);
  if (kind === 'SignInFirst') headers['www-authenticate'] = 'Bearer realm="newsroom"';
  return Response.json(answer, { status: statusOf[kind], headers });
}

type Shown = Pick<NewsroomError, 'kind' | 'message'> & { details: ErrorDetails & { reference?: string } };

function unexpected(error: unknown, log: Log, request: Request): Shown {
  const reference = crypto.randomUUID().slice(0, 8);
  const { pathname } = new URL(request.url);
  const what =
    error instanceof Error ? { message: error.message, stack: error.stack } : { message: String(error) };
  log.error({ reference, method: request.method, path: pathname, error: what }, 'unexpected error');
  const message = `Something went wrong in the newsroom's machinery. If it happens again, tell your admin this reference: ${reference}.`;
  return { kind: 'Unexpected', message, details: { reference } };
}
