import type { Site } from '#lib/reading/site.ts';

export function Footer({ site }: { site: Site }) {
  return (
    <footer className="foot">
      <div className="wrap">
        <div>
          <p className="name">
            <a href="/">{site.name}</a>
          </p>
          {site.about && <p className="note">{site.about}</p>}
        </div>
        <nav aria-label="More of this site">
          <ul>
            {site.sections.map(({ id, slug, name }) => (
              <li key={id}>
                <a href={`/${slug}`}>{name}</a>
              </li>
            ))}
            <li>
              <a href="/corrections">Corrections</a>
            </li>
            <li>
              <a href="/search">Search</a>
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
