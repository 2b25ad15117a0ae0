import type { ProfilePage, WithContext } from 'schema-dts';
import { mediaUrl } from '../document/blocks/photo/media-url.ts';
import { socialRendition } from './json-ld.ts';
import type { AuthorPageData } from './lists.ts';

/** What machines read of an author: a ProfilePage about a Person (schema.org). */
export function profileGraph({ site, of: author, photo }: AuthorPageData): WithContext<ProfilePage> {
  const url = `${site.url}/authors/${author.slug}`;
  const file = photo && socialRendition(photo);
  return {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    url,
    mainEntity: {
      '@type': 'Person',
      '@id': url,
      name: author.name,
      ...(author.title ? { jobTitle: author.title } : {}),
      ...(author.bio ? { description: author.bio } : {}),
      ...(author.email ? { email: author.email } : {}),
      ...(author.links.length > 0 ? { sameAs: author.links.map((link) => link.url) } : {}),
      ...(photo && file ? { image: site.url + mediaUrl(photo.id, file) } : {}),
      worksFor: {
        '@type': 'NewsMediaOrganization',
        '@id': `${site.url}/#newsroom`,
        name: site.name,
        url: `${site.url}/`,
      },
    },
  };
}
