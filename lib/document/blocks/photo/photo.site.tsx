import type { ReactNode } from 'react';
import type { FrozenPhoto, Rendition } from '#db/index.ts';
import type { SiteBlock } from '../site.tsx';
import { mediaUrl } from './media-url.ts';

/** How wide the picture lies on the page, for the browser's choice of a file. */
const widths: Record<string, string> = {
  column: '(min-width: 46rem) 42rem, 100vw',
  wide: '(min-width: 70rem) 66rem, 100vw',
  small: '(min-width: 46rem) 21rem, 100vw',
};

export const Photo: SiteBlock = ({ node, facts, children }) => {
  const photo = facts.photos[node.attrs.photoId];
  if (!photo) return null;
  return (
    <figure className={`photo ${node.attrs.size}`}>
      <Picture photo={photo} alt={node.attrs.alt} sizes={widths[node.attrs.size] ?? '100vw'} />
      <Caption credit={photo.creditLine}>{node.childCount > 0 && children}</Caption>
    </figure>
  );
};

/** Caption, then credit: the credit is printed with every photo (NEWSROOM §8). */
export function Caption({ credit, children }: { credit: string; children: ReactNode }): ReactNode {
  if (!credit && !children) return null;
  return (
    <figcaption>
      {children} {credit && <span className="credit">{credit}</span>}
    </figcaption>
  );
}

type PictureProps = { photo: FrozenPhoto; alt: string; sizes: string; first?: boolean };

/** The picture in every format that there is. `first` is the one that the page opens with: it is not waited for. */
export function Picture({ photo, alt, sizes, first = false }: PictureProps): ReactNode {
  const files = (format: Rendition['format']) =>
    photo.renditions.filter((file) => file.format === format).sort((a, b) => a.width - b.width);
  const sourceSet = (format: Rendition['format']) =>
    files(format)
      .map((file) => `${mediaUrl(photo.id, file)} ${file.width}w`)
      .join(', ');
  const modern = (['avif', 'webp'] as const).filter((format) => files(format).length > 0);
  const fallback =
    files('jpg')
      .filter(({ width }) => width <= 1200)
      .at(-1) ?? photo.renditions[0];
  if (!fallback) return null;
  return (
    <picture>
      {modern.map((format) => (
        <source key={format} type={`image/${format}`} srcSet={sourceSet(format)} sizes={sizes} />
      ))}
      <img
        src={mediaUrl(photo.id, fallback)}
        srcSet={sourceSet('jpg') || undefined}
        sizes={sizes}
        width={photo.width}
        height={photo.height}
        alt={alt}
        loading={first ? 'eager' : 'lazy'}
        fetchPriority={first ? 'high' : undefined}
        decoding="async"
      />
    </picture>
  );
}
