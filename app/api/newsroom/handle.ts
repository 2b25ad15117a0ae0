import { signedIn } from '#lib/access.ts';
import { refusedRow } from '#lib/audit/refused-row.ts';
import type { Context } from '#lib/context.ts';
import { NewsroomError, notAllowed } from '#lib/errors.ts';
import { isSameOrigin } from '#lib/people/same-origin.ts';
import {
  BEARER_PREFIX,
  personOfSession,
  personOfToken,
  type SessionChange,
  sessionCookie,
  type Visitor,
} from '#lib/people/sessions.ts';
import { services } from '#lib/services.ts';
import { jsonBody } from './body.ts';
import { errorResponse } from './error-response.ts';

export type Verb<Answer> = (ctx: Context, input: unknown) => Promise<Answer>;
export type Route = { params: Promise<Record<string, string | string[] | undefined>> };
type Handler = (request: Request, route: Route) => Promise<Response>;

/**
 * THE adapter between HTTP and the newsroom's verbs (DESIGN §2): origin, who is asking, one verb with path
 * parameters, query and body as its one input, and every error as a status with an `ErrorAnswer`. Who is not signed
 * in gets no further than here, unless the route is for strangers too.
 */
export function handle<Answer>(
  verb: Verb<Answer>,
  options: { status?: 200 | 201 | 204; strangers?: boolean } = {},
): Handler {
  return withContext(async (ctx, request, route) => {
    if (!options.strangers) signedIn(ctx.actor);
    return jsonResponse(await verb(ctx, await inputOf(request, route)), options.status ?? 200);
  });
}

/** The same for the verbs that begin or end this browser's session: they also set its cookie. */
export function handleSession<Answer>(
  verb: Verb<SessionChange<Answer>>,
  options: { status?: 200 | 201 } = {},
): Handler {
  return withContext(async (ctx, request, route) => {
    const { answer, sessionToken } = await verb(ctx, await inputOf(request, route));
    const response = jsonResponse(answer, answer === null ? 204 : (options.status ?? 200));
    response.headers.append('set-cookie', sessionCookie(sessionToken, ctx.config.url));
    return response;
  });
}

/** For routes that read bytes or answer them (photos): the context and the same treatment of errors. */
export function withContext(
  answer: (ctx: Context, request: Request, route: Route) => Promise<Response>,
): Handler {
  return async (request, route) => {
    const ctx: Context = {
      ...services(),
      actor: null,
      address: request.headers.get('x-slugline-address') ?? '',
    };
    try {
      const visitor = await visitorOf(request, ctx);
      ctx.actor = visitor?.actor ?? null;
      ctx.visit = {
        tokenHash: visitor?.tokenHash ?? null,
        userAgent: (request.headers.get('user-agent') ?? '').slice(0, 300),
      };
      refuseOtherSites(request, ctx);
      return await answer(ctx, request, route);
    } catch (error) {
      // Nobody's attempts are not kept: the audit is for ever, and any stranger could fill it.
      if (error instanceof NewsroomError && error.kind === 'NotAllowed' && ctx.actor)
        await ctx.store.audit.add(refusedRow(ctx, request, error));
      return errorResponse(error, ctx.log, request);
    }
  };
}

/** Path parameters win over the body, the body over the query: a verb sees one object (`id` is always the path's). */
async function inputOf(request: Request, route: Route): Promise<Record<string, unknown>> {
  const query: Record<string, string> = {};
  for (const [name, value] of new URL(request.url).searchParams)
    query[name] = name in query ? `${query[name]},${value}` : value;
  const body = isSafe(request) ? {} : await jsonBody(request);
  return { ...query, ...body, ...(await route.params) };
}

async function visitorOf(request: Request, ctx: Context): Promise<Visitor | null> {
  const token = bearerOf(request);
  if (token === null) return personOfSession(ctx, request.headers.get('cookie'));
  const visitor = await personOfToken(ctx, token);
  if (visitor) return visitor;
  throw new NewsroomError(
    'SignInFirst',
    `This token is unknown, revoked or expired. Tokens begin with ${BEARER_PREFIX}.`,
  );
}

/** A browser sends its cookie wherever it is told to; a token is only sent by who has it. */
function refuseOtherSites(request: Request, ctx: Context): void {
  if (isSafe(request) || bearerOf(request) !== null || isSameOrigin(request.headers, ctx.config.url)) return;
  throw notAllowed('This change was asked for by another site and was refused.', 'cross-origin request');
}

function bearerOf(request: Request): string | null {
  const [, token] = /^bearer (.*)$/i.exec(request.headers.get('authorization') ?? '') ?? [];
  return token?.trim() ?? null;
}

const isSafe = (request: Request) => request.method === 'GET' || request.method === 'HEAD';

function jsonResponse(answer: unknown, status: number): Response {
  const headers = { 'cache-control': 'no-store' };
  return status === 204
    ? new Response(null, { status, headers })
    : Response.json(answer, { status, headers });
}
