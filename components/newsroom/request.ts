import type { ErrorAnswer, ErrorDetails, ErrorKind } from '#lib/errors.ts';
import { takeEarly } from './early.ts';

/** What a refused or failed call throws: the server's words, or 'Offline' when there was no answer. */
export class ApiError extends Error {
  readonly kind: ErrorKind | 'Offline';
  readonly status: number;
  readonly fields: Record<string, string>;
  readonly findings: NonNullable<ErrorDetails['findings']>;
  readonly current: unknown;
  readonly retryAfter: number | null;
  readonly reference: string | null;

  constructor(
    status: number,
    error: { kind: ApiError['kind']; message: string; reference?: string } & ErrorDetails,
  ) {
    super(error.message);
    this.name = 'ApiError';
    this.kind = error.kind;
    this.status = status;
    this.fields = error.fields ?? {};
    this.findings = error.findings ?? [];
    this.current = error.current;
    this.retryAfter = error.retryAfter ?? null;
    this.reference = error.reference ?? null;
  }
}

export const offline = () =>
  new ApiError(0, {
    kind: 'Offline',
    message: 'The newsroom cannot be reached. Check the connection and try again.',
  });

/** A sentence for the person, whatever was thrown. */
export function sentenceOf(error: unknown): string {
  if (error instanceof ApiError)
    return error.reference ? `${error.message} (Reference ${error.reference})` : error.message;
  return 'Something went wrong on this screen. Reload the page and try again.';
}

export type Query = Record<string, string | number | null | undefined | string[]>;
type Call = {
  query?: Query | undefined;
  body?: unknown;
  signal?: AbortSignal | undefined;
  /** true: a 401 is thrown at once and nobody is asked to sign in again */
  quiet?: boolean;
};

/** One call of `/api/newsroom`. A session that has ended asks the person to sign in in place, and then goes on. */
export async function request<Answer>(method: string, path: string, call: Call = {}): Promise<Answer> {
  const answer = await send(method, path, call);
  if (answer.status === 401 && !call.quiet && signInAgain) {
    await signInAgain();
    return readAnswer<Answer>(await send(method, path, call));
  }
  return readAnswer<Answer>(answer);
}

let signInAgain: (() => Promise<void>) | null = null;

/** The one place that signs in again. Its promise resolves once there is a session. */
export function answerSignInWith(ask: () => Promise<void>): () => void {
  signInAgain = ask;
  return () => {
    if (signInAgain === ask) signInAgain = null;
  };
}

/** For what is not a call (uploads, the live connection): asks to sign in again, when somebody can be asked. */
export async function askToSignIn(): Promise<void> {
  if (!signInAgain) throw new ApiError(401, { kind: 'SignInFirst', message: 'Sign in to go on.' });
  await signInAgain();
}

async function send(method: string, path: string, call: Call): Promise<Response> {
  try {
    const address = pathWith(path, call.query);
    const early = method === 'GET' ? takeEarly(address) : undefined;
    if (early) return await early;
    return await fetch(address, {
      method,
      credentials: 'same-origin',
      signal: call.signal ?? null,
      headers: {
        accept: 'application/json',
        ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: call.body === undefined ? null : JSON.stringify(call.body),
    });
  } catch (error) {
    if (call.signal?.aborted) throw error;
    throw offline();
  }
}

async function readAnswer<Answer>(answer: Response): Promise<Answer> {
  if (answer.status === 204) return undefined as Answer;
  const body = await answer.text().catch(() => {
    throw offline();
  });
  if (!answer.ok) throw errorFrom(answer.status, body);
  return JSON.parse(body) as Answer;
}

/** The error that an answer's status and body tell. */
export function errorFrom(status: number, body: string): ApiError {
  try {
    const { error } = JSON.parse(body) as ErrorAnswer;
    return new ApiError(status, error);
  } catch {
    return new ApiError(status, {
      kind: 'Unexpected',
      message: 'The newsroom did not understand that. Try again in a moment.',
    });
  }
}

/** `/api/newsroom/…` with the query's filled fields; empty ones are left out. */
export function pathWith(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (Array.isArray(value)) for (const one of value) search.append(name, one);
    else if (value !== null && value !== undefined && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return `/api/newsroom/${path}${text ? `?${text}` : ''}`;
}
