import { Fragment, type ReactNode } from 'react';
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
  return (
    <figure className={`photo ${node.attrs.size}`}>
      <Picture
        photo={photo}
        alt={node.attrs.alt}
        sizes={widths[node.attrs.size] ?? '100vw'}
        {...previewUrls(facts)}
      />
      <Caption credit={photo.creditLine}>{node.childCount > 0 && children}</Caption>
    </figure>
  );
};

/** Where a preview's files lie; nothing for readers' pages. */
export const previewUrls = ({ mediaUrl }: ReaderFacts) => (mediaUrl ? { urlOf: mediaUrl } : {});

/** Caption, then credit: the credit is printed with every photo (NEWSROOM §8). */
export function Caption({ credit, children }: { credit: string; children: ReactNode }): ReactNode {
  if (!credit && !children) return null;
  return (
    <figcaption>
      {children} {credit && <span className="credit">{breakable(credit)}</span>}
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
