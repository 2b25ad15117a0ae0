import type { RunningServer } from './server.ts';

export type Sent = { status: number; headers: Headers; text: string; json<Body>(): Body };

/**
 * One request to `/api/newsroom`, as bare as it comes: for tests of cookies, origins and refusals. `body` is an object
 * (sent as JSON), a form, or a text that is sent as it is.
 */
export async function send(
  server: Pick<RunningServer, 'url'>,
  request: {
    method: string;
    path: string;
    body?: unknown;
    cookie?: string | undefined;
    headers?: Record<string, string>;
    /** instead of `body` */
    bytes?: Uint8Array;
  },
): Promise<Sent> {
  const { method, path, body, cookie, headers, bytes } = request;
  const asIs = body === undefined || typeof body === 'string' || body instanceof FormData;
  const response = await fetch(`${server.url}/api/newsroom${path}`, {
    method,
    redirect: 'manual',
    headers: {
      ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
      ...(cookie ? { cookie } : {}),
      ...headers,
    },
    ...(bytes ? { body: new Uint8Array(bytes) } : {}),
    ...(body === undefined ? {} : { body: asIs ? (body as string | FormData) : JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: <Body>() => JSON.parse(text) as Body,
  };
}

/** The "name=value" of the session cookie that an answer sets; empty when it sets none. */
export const cookieOf = (answer: Sent): string => answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
