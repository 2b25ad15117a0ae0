import { invalid, tooLarge } from '#lib/errors.ts';

/** JSON of a request may have 10 MB; photos come by their own route. */
const LARGEST_BODY = 10 * 1024 * 1024;

/** The JSON object in the request's body; `{}` for an empty one. Throws Invalid or TooLarge. */
export async function jsonBody(request: Request): Promise<Record<string, unknown>> {
  const text = await textOf(request);
  if (text === '') return {};
  if (!/^application\/([\w.+-]+\+)?json\b/i.test(request.headers.get('content-type') ?? ''))
    throw invalid('Send the body as JSON, with Content-Type: application/json.');
  const value = parsed(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalid('The body must be one JSON object, like {"name": "World"}.');
  return value as Record<string, unknown>;
}

async function textOf(request: Request): Promise<string> {
  if (!request.body) return '';
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST_BODY) throw tooLargeBody();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > LARGEST_BODY) throw tooLargeBody();
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw invalid('The body is not UTF-8 text.');
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid('The body is not valid JSON.');
  }
}

const tooLargeBody = () => tooLarge('The request is too large: it may have 10 MB.');
