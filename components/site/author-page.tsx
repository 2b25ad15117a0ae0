import { Picture } from '#lib/document/blocks/photo/picture.site.tsx';
import type { AuthorPageData } from '#lib/reading/lists.ts';
import { profileGraph } from '#lib/reading/profile.ts';
import { FeedLinks } from './feed-links.tsx';
import { JsonLd } from './json-ld.tsx';
import { ListPage } from './list-page.tsx';

/** Who writes: face, title, biography, what readers should know of them, and their stories. */
export function AuthorPage(page: AuthorPageData) {
  const { site, of: author, photo, ...list } = page;
  return (
    <ListPage
      {...list}
      site={site}
      title={author.name}
      description={author.bio || `Stories by ${author.name} in ${site.name}.`}
      path={`/authors/${author.slug}`}
      head={
        <>
          <FeedLinks site={site} of={{ kind: 'author', slug: author.slug }} name={author.name} />
          {list.page === 1 && <JsonLd data={profileGraph(page)} />}
        </>
      }
      about={
        <div className={photo ? 'about-author with-photo' : 'about-author'}>
          {photo && (
            <figure className="portrait">
              <Picture photo={photo} alt={photo.alt || author.name} sizes="9rem" first />
              <figcaption className="note">{photo.creditLine}</figcaption>
            </figure>
          )}
          <div>
            {author.title && <p className="label">{author.title}</p>}
            {author.bio && <p className="lines">{author.bio}</p>}
            {author.disclosure && (
              <p className="note lines">
                <b>Disclosure:</b> {author.disclosure}
              </p>
            )}
            {(author.email || author.links.length > 0) && (
              <ul className="reach" aria-label={`Reach ${author.name}`}>
                {author.email && (
                  <li>
                    <a href={`mailto:${author.email}`}>{author.email}</a>
                  </li>
                )}
                {author.links.map(({ label, url }) => (
                  <li key={url}>
                    <a rel="me noopener" href={url}>
                      {label}
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </div>
        </div>
      }
    />
  );
}
