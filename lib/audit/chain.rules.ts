import type { ChainFinding } from '#db/index.ts';

/** What a walk along the audit's chain found, for the terminal. Pure. */
export function sentenceOfChain(found: ChainFinding): string {
  if (found.intact) {
    const noted = found.lastHash ? ` Last hash: ${found.lastHash}` : '';
    return `The audit is intact: ${found.rows} ${found.rows === 1 ? 'line' : 'lines'}.${noted}`;
  }
  const which = found.id ? `line ${found.seq} (${found.id})` : `line ${found.seq}`;
  return `The audit is BROKEN at ${which}: ${found.fault}. The ${found.rows} lines before it are intact.`;
}
