import { type CorrectionsPageData, correctionAnchor } from '#lib/reading/corrections.ts';
import { around, filled, wordsFor } from '#lib/reading/words.ts';
import { Moment } from './moment.tsx';
import { Pager } from './pager.tsx';
import { Shell } from './shell.tsx';

/** `/corrections`: every note that stands on a story, with the way to it. */
export function CorrectionsPage({ site, items, page, more }: CorrectionsPageData) {
  const path = '/corrections';
  const words = wordsFor(site.language);
  const pageName = filled(words.page, { n: page });
  const [before, after] = around(words.noteChanged);
  return (
    <Shell
      site={site}
      dress="lists"
      title={page > 1 ? `${words.corrections}, ${pageName}` : words.corrections}
      description={words.correctionsAbout}
      path={page > 1 ? `${path}?page=${page}` : path}
    >
      <main id="main" className="wrap">
        <header className="page-title">
          <h1>{words.corrections}</h1>
          {page > 1 ? <p>{pageName}</p> : <p>{words.correctionsAbout}</p>}
        </header>
        {items.length === 0 && <p className="note">{words.noCorrections}</p>}
        {items.length > 0 && (
          <ol className="corrections">
            {items.map(({ id, type, text, at, editedAt, path: story, headline }) => (
              <li key={id}>
                <p className="label">
                  {words[type]} <Moment at={at} site={site} />
                </p>
                <h2>
                  <a href={`${story}#${correctionAnchor(id)}`}>{headline}</a>
                </h2>
                {text.split(/\n+/).map((line, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name
                  <p key={index}>{line}</p>
                ))}
                {editedAt && (
                  <p className="note">
                    {before}
                    <Moment at={editedAt} site={site} />
                    {after}
                  </p>
                )}
              </li>
            ))}
          </ol>
        )}
        <Pager site={site} path={path} page={page} more={more} />
      </main>
    </Shell>
  );
}
