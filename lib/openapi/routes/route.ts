import type { z } from 'zod';

/** One method of one address of `/api/newsroom`, as its users see it (DESIGN §7). */
export type ApiRoute = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  verb: string;
  /** path parameters, query and body together, as the verb gets them */
  input: z.ZodObject | null;
  /** the answer's name in `lib/answers.ts`; null for 204, "bytes" for an image, "page" for HTML, "export" for CSV or JSON lines */
  answer: string | null;
  status?: 201 | 204;
  /** who may: NEWSROOM §2 in a word */
  who: string;
  /** the body is no JSON but a form with a file; with an `input` it may be JSON as well */
  form?: true;
  /** the body is the bytes of a file from `Upload-Offset` on */
  part?: true;
};

/** NEWSROOM §2 in the words of the table. */
export const everybody = 'everybody signed in';
export const anyone = 'anybody';
export const editors = 'editors and admins';
export const admins = 'admins';
export const seers = 'who may see the story';
export const writers = 'who may edit the story';

/** A line of the table. */
export function route(
  method: ApiRoute['method'],
  path: string,
  verb: string,
  input: z.ZodObject | null,
  answer: string | null,
  who: string,
  more: Pick<ApiRoute, 'status' | 'form' | 'part'> = {},
): ApiRoute {
  return { method, path, verb, input, answer, who, ...more };
}
