import type { Piece } from './piece.ts';
import { tailOf } from './tail.ts';

let latest: { caption: string; pieces: Piece[] } = { caption: '', pieces: [] };

/** The credits behind a caption, from its end backwards. A caption that is nothing else is one too. */
export function creditPieces(caption: string): readonly Piece[] {
  // Several rules ask for the same caption's, one after the other.
  if (latest.caption !== caption) latest = { caption, pieces: lookedFor(caption) };
  return latest.pieces;
}

function lookedFor(caption: string): Piece[] {
  const pieces: Piece[] = [];
  let rest = caption.trimEnd();
  while (rest) {
    const piece = tailOf(rest);
    if (!piece) break;
    if (piece.kind === 'credit' || piece.kind === 'mandate') pieces.push(piece);
    rest = rest.slice(0, piece.start).trimEnd();
  }
  return pieces;
}
