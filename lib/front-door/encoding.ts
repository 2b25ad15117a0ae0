/** The encodings in which a page is stored; identity is made from one of them. */
export type Encoding = 'br' | 'gzip' | 'identity';

const remembered = new Map<string, Encoding>();
const mostRemembered = 500;

/** The best encoding that the visitor takes (RFC 9110 §12.5.3): the highest q, and on a tie Brotli before gzip. */
export function encodingFor(accepts: string | undefined): Encoding {
  if (!accepts) return 'identity';
  const known = remembered.get(accepts);
  if (known) return known;
  const chosen = choose(accepts);
  // Browsers send a handful of values; somebody who sends thousands must not fill the memory.
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(accepts, chosen);
  return chosen;
}

function choose(accepts: string): Encoding {
  const qualities = new Map<string, number>();
  for (const part of accepts.toLowerCase().split(',')) {
    const [coding = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const q = parameters.find((parameter) => parameter.startsWith('q='));
    const quality = q ? Number(q.slice(2)) : 1;
    if (coding) qualities.set(coding === 'x-gzip' ? 'gzip' : coding, Number.isFinite(quality) ? quality : 0);
  }
  const qualityOf = (coding: string) => qualities.get(coding) ?? qualities.get('*') ?? 0;
  // Identity is acceptable unless refused, but only wanted when it is preferred by name.
  const identity = qualities.get('identity') ?? 0;
  const [br, gzip] = [qualityOf('br'), qualityOf('gzip')];
  if (br > 0 && br >= gzip && br >= identity) return 'br';
  if (gzip > 0 && gzip >= identity) return 'gzip';
  return 'identity';
}
