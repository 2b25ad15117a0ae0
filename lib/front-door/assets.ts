import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { sendFile } from './file-answer.ts';
import { sendSentence } from './plain-answers.ts';

const publicFolder = path.join(import.meta.dirname, '../../public');

const typeOf: Record<string, string> = {
  '.woff2': 'font/woff2',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
};

/** Files of the site itself, `/assets/…` from `public/assets`: fonts and small scripts whose names change with them. */
export async function sendAsset(
  request: IncomingMessage,
  response: ServerResponse,
  asked: string,
  secure: boolean,
): Promise<void> {
  const name = path.join(publicFolder, asked);
  const type = typeOf[path.extname(name)];
  const found = type && !asked.includes('%') ? await stat(name).catch(() => null) : null;
  if (!type || !found?.isFile()) return sendSentence(request, response, 404, 'There is no such file.');
  const etag = `${found.size.toString(36)}-${Math.floor(found.mtimeMs).toString(36)}`;
  const read = (range?: { start: number; end: number }) => createReadStream(name, range);
  await sendFile(request, response, { type, unchanging: true, etag, size: found.size, read }, secure);
}
