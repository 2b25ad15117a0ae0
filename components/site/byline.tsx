import type { BylinePiece } from '#lib/reading/byline.ts';
import type { Site } from '#lib/reading/site.ts';
import { wordsFor } from '#lib/reading/words.ts';

/** "By Ann Lee and Ben Roth, Daily Wire", names leading to their authors' pages. */
export function Byline({ site, pieces }: { site: Site; pieces: BylinePiece[] }) {
  if (pieces.length === 0) return null;
  return (
    <p className="byline">
      {startsWithName(pieces) && wordsFor(site.language).by}
      {pieces.map((piece) =>
        typeof piece === 'string' ? (
          piece
        ) : (
          <a key={piece.slug} rel="author" href={`/authors/${piece.slug}`}>
            {piece.name}
          </a>
        ),
      )}
    </p>
  );
}

// A partner's own form often begins with a word of its own ("By", "From the …").
const startsWithName = (pieces: BylinePiece[]) => typeof pieces[0] !== 'string';
