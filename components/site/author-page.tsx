import type { AuthorRow } from '#db/index.ts';
import type { ListPageData } from '#lib/reading/lists.ts';
import { ListPage } from './list-page.tsx';

export function AuthorPage({ site, of: author, ...list }: ListPageData<AuthorRow>) {
  return (
    <ListPage
      {...list}
      site={site}
      title={author.name}
      description={author.bio || `Stories by ${author.name} in ${site.name}.`}
      path={`/authors/${author.slug}`}
      about={
        <>
          {author.title && <p className="label">{author.title}</p>}
          {author.bio && <p>{author.bio}</p>}
        </>
      }
    />
  );
}
