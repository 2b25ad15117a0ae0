import { createReadStream, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { freshFolder } from '#tests/support/store.ts';
import { sendFile } from './file-answer.ts';

test('a file that grows after its length was told does not spill into the next answer', async () => {
  const name = path.join(freshFolder(), 'photo.jpg');
  writeFileSync(name, 'twelve bytes and more that came later');
  const file = {
    type: 'image/jpeg',
    unchanging: true,
    etag: 'e',
    size: 'twelve bytes'.length,
    read: (range?: { start: number; end: number }) => createReadStream(name, range),
  };
  const server = createServer((request, response) => void sendFile(request, response, file, false));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');

  const [head = '', body] = (await text(socket)).split('\r\n\r\n');
  expect(head).toContain('Content-Length: 12');
  expect(body).toBe('twelve bytes');
});
