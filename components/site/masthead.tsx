import type { Site } from '#lib/reading/site.ts';
import { wordsFor } from '#lib/reading/words.ts';

type MastheadProps = { site: Site; sectionSlug?: string };

/** The newspaper's name and its sections. On narrow screens the sections are pushed aside with a finger. */
export function Masthead({ site, sectionSlug }: MastheadProps) {
  return (
    <header className="top">
      <div className="wrap inner">
        <p className="name">
          <a href="/">{site.name}</a>
        </p>
        <Sections site={site} {...(sectionSlug ? { sectionSlug } : {})} />
      </div>
    </header>
  );
}

/** The front page's: the name large, as its heading, with the day above it. */
export function Nameplate({ site, dateLine }: { site: Site; dateLine: string }) {
  return (
    <header className="top">
      <div className="wrap">
        <div className="ears note">
          <p>{dateLine}</p>
          <p>{site.tagline}</p>
        </div>
        <h1 className="nameplate">{site.name}</h1>
      </div>
      <div className="plate">
        <div className="wrap">
          <Sections site={site} />
        </div>
      </div>
    </header>
  );
}

function Sections({ site, sectionSlug }: MastheadProps) {
  const words = wordsFor(site.language);
  return (
    <nav className="nav" aria-label={words.sections}>
      <ul>
        {site.sections.map(({ id, slug, name }) => (
          <li key={id}>
            <a href={`/${slug}`} aria-current={slug === sectionSlug ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
        <li>
          <a href="/search">{words.search}</a>
        </li>
      </ul>
    </nav>
  );
}
