import { type CorrectionsPageData, correctionAnchor, correctionNames } from '#lib/reading/corrections.ts';
import { Moment } from './moment.tsx';
import { Pager } from './pager.tsx';
import { Shell } from './shell.tsx';

/** `/corrections`: every note that stands on a story, with the way to it. */
export function CorrectionsPage({ site, items, page, more }: CorrectionsPageData) {
  const path = '/corrections';
  return (
    <Shell
      site={site}
      dress="lists"
      title={page > 1 ? `Corrections, page ${page}` : 'Corrections'}
      description={`Corrections, clarifications and updates of stories in ${site.name}.`}
      path={page > 1 ? `${path}?page=${page}` : path}
    >
      <main id="main" className="wrap">
        <header className="page-title">
          <h1>Corrections</h1>
          {page > 1 ? (
            <p>Page {page}</p>
          ) : (
            <p>When we get something wrong we say so, here and on the story itself. The newest come first.</p>
          )}
        </header>
        {items.length === 0 && <p className="note">There are no corrections.</p>}
        {items.length > 0 && (
          <ol className="corrections">
            {items.map(({ id, type, text, at, editedAt, path: story, headline }) => (
              <li key={id}>
                <p className="label">
                  {correctionNames[type]} <Moment at={at} site={site} />
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
                    This note was changed on <Moment at={editedAt} site={site} />.
                  </p>
                )}
              </li>
            ))}
          </ol>
        )}
        <Pager path={path} page={page} more={more} />
      </main>
    </Shell>
  );
}
