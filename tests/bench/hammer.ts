import { Agent, get } from 'node:http';
import { parentPort } from 'node:worker_threads';

/**
 * A worker thread of 32 readers who ask for one address again and again, whatever is answered. A message is the next
 * address; null ends them.
 */
const agent = new Agent({ keepAlive: true, maxSockets: 32 });
let url: string | null = null;

const ask = () => {
  if (url === null) return void setTimeout(ask, 5);
  get(url, { agent, headers: { 'accept-encoding': 'br' } }, (answer) => {
    answer.resume();
    answer.once('end', ask);
    answer.once('error', ask);
  }).once('error', () => setTimeout(ask, 5));
};

parentPort?.on('message', (next: string | null) => {
  url = next;
  if (next === null) process.exit(0);
});
for (let reader = 0; reader < 32; reader++) ask();
