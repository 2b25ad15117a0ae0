import type { Site } from '#lib/reading/site.ts';
import { wordsFor } from '#lib/reading/words.ts';

export function Footer({ site }: { site: Site }) {
  const words = wordsFor(site.language);
  return (
    <footer className="foot">
      <div className="wrap">
        <div>
          <p className="name">
            <a href="/">{site.name}</a>
          </p>
          {site.about && <p className="note">{site.about}</p>}
        </div>
        <nav aria-label={words.moreOfSite}>
          <ul>
            {site.sections.map(({ id, slug, name }) => (
              <li key={id}>
                <a href={`/${slug}`}>{name}</a>
              </li>
            ))}
            <li>
              <a href="/corrections">{words.corrections}</a>
            </li>
            <li>
              <a href="/search">{words.search}</a>
            </li>
            <li>
              <a href="/feeds/rss.xml">RSS</a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
