import type { ReactNode } from 'react';
import type { Site } from '#lib/reading/site.ts';

type MastheadProps = { site: Site; sectionSlug?: string; front?: boolean; dateLine?: ReactNode };

/** The newspaper's name and its sections. On narrow screens the sections are pushed aside with a finger. */
export function Masthead({ site, sectionSlug, front = false, dateLine }: MastheadProps) {
  return (
    <header className={front ? 'top front-top' : 'top'}>
      <div className="wrap bar">
        {front ? (
          <p className="note">{dateLine}</p>
        ) : (
          <p className="name">
            <a href="/">{site.name}</a>
          </p>
        )}
        {front && <h1 className="name">{site.name}</h1>}
        {front ? (
          <p className="note">{site.tagline}</p>
        ) : (
          <p className="note search">
            <a href="/search">Search</a>
          </p>
        )}
      </div>
      <nav className="nav" aria-label="Sections">
        <div className="wrap">
          <ul>
            {site.sections.map(({ id, slug, name }) => (
              <li key={id}>
                <a href={`/${slug}`} aria-current={slug === sectionSlug ? 'page' : undefined}>
                  {name}
                </a>
              </li>
            ))}
            {front && (
              <li>
                <a href="/search">Search</a>
              </li>
            )}
          </ul>
        </div>
      </nav>
    </header>
  );
}
