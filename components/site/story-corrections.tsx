import type { CorrectionRow } from '#db/index.ts';
import { correctionAnchor, correctionNames } from '#lib/reading/corrections.ts';
import type { Site } from '#lib/reading/site.ts';
import { Moment } from './moment.tsx';

/** The notes on a story, each with an anchor of its own (NEWSROOM §6). */
export function StoryCorrections({ site, corrections }: { site: Site; corrections: CorrectionRow[] }) {
  if (corrections.length === 0) return null;
  return (
    <section className="corrections" id="corrections" aria-label="Corrections">
      {corrections.map(({ id, type, text, at, editedAt }) => (
        <div key={id} id={correctionAnchor(id)}>
          <p className="label">
            {correctionNames[type]} <Moment at={at} site={site} />
          </p>
          {text.split(/\n+/).map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name
            <p key={index}>{line}</p>
          ))}
          {editedAt && (
            <p className="changed">
              This note was changed on <Moment at={editedAt} site={site} />.
            </p>
          )}
        </div>
      ))}
    </section>
  );
}
