import { Fragment, type ReactNode } from 'react';
import type { FrozenPhoto } from '#db/index.ts';
import { sourceLabel } from '#lib/photos/source-label.rules.ts';
import type { ReaderFacts } from '../../facts.ts';
import type { SiteBlock } from '../site.tsx';
import { Picture } from './picture.site.tsx';

/** How wide the picture lies on the page, for the browser's choice of a file. */
const widths: Record<string, string> = {
  column: '(min-width: 44rem) 40rem, 100vw',
  wide: '(min-width: 72rem) 58rem, (min-width: 44rem) 40rem, 100vw',
  small: '(min-width: 44rem) 20rem, 100vw',
};

export const Photo: SiteBlock = ({ node, facts, children }) => {
  const photo = facts.photos[node.attrs.photoId];
  if (!photo) return null;
  if (photo.withheld) return <Withheld photo={photo} size={node.attrs.size} />;
  return (
    <figure className={`photo ${node.attrs.size}`}>
      <Picture
        photo={photo}
        alt={node.attrs.alt}
        sizes={widths[node.attrs.size] ?? '100vw'}
        {...previewUrls(facts)}
      />
      <Caption credit={photo.creditLine} making={sourceLabel(photo.digitalSourceType)}>
        {node.childCount > 0 && children}
      </Caption>
    </figure>
  );
};

/** In the place of a photo whose right has ended: as large, so that nothing moves, and without a word of it (NEWSROOM §8). */
export function Withheld({ photo, size }: { photo: FrozenPhoto; size: string }): ReactNode {
  const { width, height } = photo;
  return (
    <figure className={`photo withheld ${size}`}>
      <span className={height > width ? 'frame tall' : 'frame'}>
        <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          <rect width="100%" height="100%" />
        </svg>
      </span>
      <figcaption>This photo is no longer available.</figcaption>
    </figure>
  );
}

/** Where a preview's files lie; nothing for readers' pages. */
export const previewUrls = ({ mediaUrl }: ReaderFacts) => (mediaUrl ? { urlOf: mediaUrl } : {});

/** Caption, then credit: the credit is printed with every photo (NEWSROOM §8). */
export function Caption({
  credit,
  making = null,
  children,
}: {
  credit: string;
  /** "Made with AI": for pictures that no camera made alone */
  making?: string | null;
  children: ReactNode;
}): ReactNode {
  if (!credit && !making && !children) return null;
  return (
    <figcaption>
      {children}{' '}
      {making && (
        <>
          <span className="making">{making}</span>{' '}
        </>
      )}
      {credit && <span className="credit">{breakable(credit)}</span>}
    </figcaption>
  );
}

/** What fits on a phone's line at 200 % text, in letters. */
const longestRun = 16;

/** A long credit may end its line behind a slash, and nowhere within a name. */
function breakable(credit: string): ReactNode {
  if (!credit.split(/\s/).some((run) => run.length > longestRun)) return credit;
  return credit.split(/(?<=\/)/).map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: printed once, on the server
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
