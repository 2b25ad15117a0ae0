import { Agent, request as ask, type IncomingMessage, type RequestListener } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sendSentence } from '../front-door/plain-answers.ts';

/** What concerns one connection and not the message (RFC 9110 §7.6.1); and who calls, which only we say. */
const ofOneHop = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
  'expect',
  'x-forwarded-for',
]);

/** Passes requests on to the newsroom's process, whose address is a socket of this machine. */
export function forwarder(socketPath: string, visitor: (request: IncomingMessage) => string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });

  const forward: RequestListener = async (request, response) => {
    const headers = [...withoutHop(request.rawHeaders), 'X-Forwarded-For', visitor(request)];
    const asked = ask({ socketPath, agent, method: request.method, path: request.url, headers });
    // Who left does not let the newsroom go on working for them.
    response.once('close', () => asked.destroy());
    const answered = new Promise<IncomingMessage>((resolve, reject) => {
      asked.once('response', resolve).once('error', reject);
    });
    const sent = pipeline(request, asked);
    sent.catch(() => undefined);
    try {
      const answer = await answered;
      const own = withoutHop(answer.rawHeaders, 'transfer-encoding');
      response.writeHead(answer.statusCode ?? 502, own);
      await pipeline(answer, response);
    } catch {
      if (response.headersSent) response.destroy();
      else if (!response.destroyed)
        sendSentence(request, response, 503, 'The newsroom does not answer just now.', ['Retry-After', '1']);
    }
  };

  /** A connection that becomes a WebSocket: from its first line on, bytes go both ways as they are. */
  const forwardUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const onward = connect(socketPath);
    const lines = [`${request.method} ${request.url} HTTP/1.1`, `X-Forwarded-For: ${visitor(request)}`];
    for (let i = 0; i < request.rawHeaders.length; i += 2)
      if (request.rawHeaders[i]?.toLowerCase() !== 'x-forwarded-for')
        lines.push(`${request.rawHeaders[i]}: ${request.rawHeaders[i + 1]}`);
    onward.write(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
    onward.write(head);
    const both = [pipeline(socket, onward), pipeline(onward, socket)];
    Promise.race(both.map((way) => way.catch(() => undefined))).then(() => {
      socket.destroy();
      onward.destroy();
    });
  };

  return { forward, forwardUpgrade };
}

function withoutHop(raw: string[], also?: string): string[] {
  const kept: string[] = [];
  for (let i = 0; i < raw.length; i += 2) {
    const name = raw[i]?.toLowerCase() ?? '';
    if (!ofOneHop.has(name) && name !== also) kept.push(raw[i] ?? '', raw[i + 1] ?? '');
  }
  return kept;
}
