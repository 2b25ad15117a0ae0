import { ask } from '../support/ask.ts';
import type { Figure } from './figure.ts';
import type { Measured } from './newsroom.ts';

/** What the first visit to a text story costs: one round trip (14,600 bytes), hardly any script, nothing that blocks. */
export async function weightFigures({ server, paths }: Measured): Promise<Figure[]> {
  const { bytes, text } = await ask(server, paths.story, { headers: { 'accept-encoding': 'br' } });
  const inline = [...text.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, words = '']) =>
    Buffer.byteLength(words),
  );
  const script = inline.reduce((sum, size) => sum + size, 0);
  const others = [...text.matchAll(/<script\b[^>]*\bsrc=[^>]*>/g)].length;
  const blocking = [...text.matchAll(/<link\b[^>]*\brel="?(?:stylesheet|import)[^>]*>/g)].length + others;
  const words = text.replace(/<[^>]+>/g, ' ').split(/\s+/).length;
  return [
    {
      name: `First visit to a text story (${words} words), Brotli`,
      value: `${bytes.length.toLocaleString('en')} bytes`,
      promise: '≤ 14,600',
      kept: bytes.length <= 14_600,
    },
    { name: 'Inline script', value: `${script} bytes`, promise: '≤ 2,048', kept: script <= 2_048 },
    { name: 'Other scripts', value: `${others}`, promise: '0', kept: others === 0 },
    { name: 'Render-blocking requests', value: `${blocking}`, promise: '0', kept: blocking === 0 },
  ];
}
