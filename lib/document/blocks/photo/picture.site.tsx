import type { ReactNode } from 'react';
import { thumbHashToAverageRGBA } from 'thumbhash';
import type { CutShape, FrozenPhoto, Rendition } from '#db/index.ts';
import { shownAs } from '#lib/photos/crops/crops.rules.ts';
import { focalClasses } from '#lib/photos/focal.rules.ts';
import type { ReaderFacts } from '../../facts.ts';
import { mediaUrl } from './media-url.ts';

/** A part of the photo that a place shows, and how wide it lies there; `media` where only some screens show it so. */
export type Shown = { shape: CutShape; sizes: string; media?: string };

type PictureProps = {
  photo: FrozenPhoto;
  alt: string;
  /** how wide it lies on the page, where the story's own page shows it */
  sizes?: string;
  /** elsewhere: the last of them has no `media` */
  parts?: readonly Shown[];
  first?: boolean;
  urlOf?: ReaderFacts['mediaUrl'];
};

const modern = ['avif', 'webp'] as const;

/**
 * The picture in every format that there is, on a ground of its own average colour until it comes: the part that this place
 * shows where there are files of it, else the whole, which the style sheet cuts. `first` is the one that the page opens with:
 * it is not waited for.
 */
export function Picture({
  photo,
  alt,
  sizes = '100vw',
  parts,
  first = false,
  urlOf = mediaUrl,
}: PictureProps) {
  const places = parts ?? [{ shape: 'free', sizes: sizesOf(shownAs(photo, 'free'), sizes) } as const];
  const shown = shownAs(photo, places.at(-1)?.shape ?? 'free');
  const fallback = fallbackOf(shown) ?? fallbackOf(photo);
  if (!fallback) return null;
  const sources = places.flatMap((place) => sourcesOf(shownAs(photo, place.shape), place, urlOf));
  return (
    <span className={frameOf(shown)}>
      <Ground thumbhash={photo.thumbhash} />
      <picture>
        {sources.map((source) => (
          <source key={`${source.media}${source.type}`} {...source} />
        ))}
        <img
          src={urlOf(photo.id, fallback)}
          width={shown.width}
          height={shown.height}
          alt={alt}
          loading={first ? undefined : 'lazy'}
          fetchPriority={first ? 'high' : undefined}
          decoding="async"
        />
      </picture>
    </span>
  );
}

const filesOf = (photo: FrozenPhoto, format: Rendition['format']): Rendition[] =>
  photo.renditions.filter((file) => file.format === format).sort((a, b) => a.width - b.width);

const sourcesOf = (
  photo: FrozenPhoto,
  { sizes, media }: Shown,
  urlOf: NonNullable<ReaderFacts['mediaUrl']>,
) =>
  modern
    .map((format) => ({
      ...(media ? { media } : {}),
      type: `image/${format}`,
      srcSet: filesOf(photo, format)
        .map((file) => `${urlOf(photo.id, file)} ${file.width}w`)
        .join(', '),
      sizes,
    }))
    .filter(({ srcSet }) => srcSet);

/** For browsers that know neither format. */
const fallbackOf = (photo: FrozenPhoto): Rendition | undefined =>
  filesOf(photo, 'jpg')
    .filter(({ width }) => width <= 1200)
    .at(-1) ?? photo.renditions[0];

/** A portrait is shown no taller than 90 % of the window (story.css), and so no wider than that allows. */
const sizesOf = ({ width, height }: FrozenPhoto, sizes: string): string => {
  if (height <= width) return sizes;
  const fits = `${Math.round((90 * width) / height)}vh`;
  return sizes.replace(/[\d.]+(?:rem|vw)(?=,|$)/g, (wide) => `min(${wide}, ${fits})`);
};

const frameOf = ({ width, height, focal, whole }: FrozenPhoto): string =>
  ['frame', height > width && 'tall', whole && 'whole', focal && focalClasses(focal)]
    .filter(Boolean)
    .join(' ');

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
