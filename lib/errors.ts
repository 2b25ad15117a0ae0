import type { Finding } from './document/finding.ts';

/** Every refusal of the newsroom. The kind decides the HTTP status; the message is for the person (STYLE 13). */
export type ErrorKind =
  | 'NotFound'
  | 'NotAllowed'
  | 'SignInFirst'
  | 'Invalid'
  | 'NotReady'
  | 'Conflict'
  | 'TooMuch'
  | 'TooLarge'
  | 'Gone'
  | 'Unexpected';

export const statusOf: Record<ErrorKind, number> = {
  NotFound: 404,
  NotAllowed: 403,
  SignInFirst: 401,
  Invalid: 400,
  NotReady: 422,
  Conflict: 409,
  TooMuch: 429,
  TooLarge: 413,
  Gone: 410,
  Unexpected: 500,
};

export type ErrorDetails = {
  /** field name → what is wrong with it */
  fields?: Record<string, string>;
  findings?: Finding[];
  /** what a conflict is with: both texts, the present row, who and when */
  current?: unknown;
  /** seconds to wait, for TooMuch */
  retryAfter?: number;
  /** what was refused, in the words of `lib/access.ts`: for the audit line of NotAllowed */
  action?: string;
};

export class NewsroomError extends Error {
  readonly kind: ErrorKind;
  readonly details: ErrorDetails;

  constructor(kind: ErrorKind, message: string, details: ErrorDetails = {}) {
    super(message);
    this.name = 'NewsroomError';
    this.kind = kind;
    this.details = details;
  }
}

export const notFound = (what: string) => new NewsroomError('NotFound', `There is no such ${what}.`);
export const notAllowed = (message: string, action?: string) =>
  new NewsroomError('NotAllowed', message, action ? { action } : {});
export const signInFirst = () => new NewsroomError('SignInFirst', 'Sign in to go on.');
export const invalid = (message: string, fields?: Record<string, string>) =>
  new NewsroomError('Invalid', message, fields ? { fields } : {});
export const notReady = (findings: Finding[]) =>
  new NewsroomError('NotReady', 'The story is not ready to be published.', { findings });
export const conflict = (message: string, current?: unknown) =>
  new NewsroomError('Conflict', message, { current });
export const tooMuch = (message: string, retryAfter: number) =>
  new NewsroomError('TooMuch', message, { retryAfter });
export const gone = (message: string) => new NewsroomError('Gone', message);
export const tooLarge = (message: string) => new NewsroomError('TooLarge', message);

/** The body of every error answer (DESIGN §7). `reference` is also in the log. */
export type ErrorAnswer = {
  error: { kind: ErrorKind; message: string; reference?: string } & ErrorDetails;
};
