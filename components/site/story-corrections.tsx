import type { CorrectionRow } from '#db/index.ts';
import { correctionAnchor } from '#lib/reading/corrections.ts';
import type { Site } from '#lib/reading/site.ts';
import { around, wordsFor } from '#lib/reading/words.ts';
import { Moment } from './moment.tsx';

/** The notes on a story, each with an anchor of its own (NEWSROOM §6). */
export function StoryCorrections({ site, corrections }: { site: Site; corrections: CorrectionRow[] }) {
  if (corrections.length === 0) return null;
  const words = wordsFor(site.language);
  const [before, after] = around(words.noteChanged);
  return (
    <section className="corrections" id="corrections" aria-label={words.corrections}>
      {corrections.map(({ id, type, text, at, editedAt }) => (
        <div key={id} id={correctionAnchor(id)}>
          <p className="label">
            {words[type]} <Moment at={at} site={site} />
          </p>
          {text.split(/\n+/).map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name
            <p key={index}>{line}</p>
          ))}
          {editedAt && (
            <p className="changed">
              {before}
              <Moment at={editedAt} site={site} />
              {after}
            </p>
          )}
        </div>
      ))}
    </section>
  );
}
