import type { ReactNode } from 'react';
import { thumbHashToAverageRGBA } from 'thumbhash';
import type { FrozenPhoto, Rendition } from '#db/index.ts';
import { focalClasses } from '#lib/photos/focal.rules.ts';
import type { ReaderFacts } from '../../facts.ts';
import { mediaUrl } from './media-url.ts';

type PictureProps = {
  photo: FrozenPhoto;
  alt: string;
  sizes: string;
  first?: boolean;
  urlOf?: ReaderFacts['mediaUrl'];
};

/**
 * The picture in every format that there is, on a ground of its own average colour until it comes. `first` is the one
 * that the page opens with: it is not waited for.
 */
export function Picture({ photo, alt, sizes, first = false, urlOf = mediaUrl }: PictureProps): ReactNode {
  const files = (format: Rendition['format']) =>
    photo.renditions.filter((file) => file.format === format).sort((a, b) => a.width - b.width);
  const sourceSet = (format: Rendition['format']) =>
    files(format)
      .map((file) => `${urlOf(photo.id, file)} ${file.width}w`)
      .join(', ');
  const modern = (['avif', 'webp'] as const).filter((format) => files(format).length > 0);
  const fallback =
    files('jpg')
      .filter(({ width }) => width <= 1200)
      .at(-1) ?? photo.renditions[0];
  if (!fallback) return null;
  return (
    <span className={frameOf(photo)}>
      <Ground thumbhash={photo.thumbhash} />
      <picture>
        {modern.map((format) => (
          <source key={format} type={`image/${format}`} srcSet={sourceSet(format)} sizes={sizes} />
        ))}
        <img
          src={urlOf(photo.id, fallback)}
          {...(modern.length === 0 ? { srcSet: sourceSet('jpg'), sizes } : {})}
          width={photo.width}
          height={photo.height}
          alt={alt}
          loading={first ? undefined : 'lazy'}
          fetchPriority={first ? 'high' : undefined}
          decoding="async"
        />
      </picture>
    </span>
  );
}

const frameOf = ({ width, height, focal }: FrozenPhoto): string =>
  ['frame', height > width && 'tall', focal && focalClasses(focal)].filter(Boolean).join(' ');

/** An attribute of SVG, because the page's policy allows no style attributes. */
function Ground({ thumbhash }: { thumbhash: string }): ReactNode {
  const colour = averageColour(thumbhash);
  return (
    colour && (
      <svg aria-hidden="true">
        <rect width="100%" height="100%" fill={colour} />
      </svg>
    )
  );
}

/** "#7a8c99", or null for a hash that is none. */
function averageColour(thumbhash: string): string | null {
  try {
    const bytes = Uint8Array.from(atob(thumbhash), (letter) => letter.charCodeAt(0));
    if (bytes.length < 5) return null;
    const { r, g, b } = thumbHashToAverageRGBA(bytes);
    const part = (share: number) =>
      Math.round(Math.min(1, Math.max(0, share)) * 255)
        .toString(16)
        .padStart(2, '0');
    return `#${part(r)}${part(g)}${part(b)}`;
  } catch {
    return null;
  }
}
