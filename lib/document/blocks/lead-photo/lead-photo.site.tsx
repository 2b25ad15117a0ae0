import { sourceLabel } from '#lib/photos/source-label.rules.ts';
import { Caption, previewUrls, Withheld } from '../photo/photo.site.tsx';
import { Picture } from '../photo/picture.site.tsx';
import type { SiteBlock } from '../site.tsx';

export const LeadPhoto: SiteBlock = ({ node, facts, children }) => {
  const photo = facts.photos[node.attrs.photoId];
  if (!photo) return null;
  if (photo.withheld) return <Withheld photo={photo} size="lead" />;
  return (
    <figure className="photo lead">
      <Picture
        photo={photo}
        alt={node.attrs.alt}
        sizes="(min-width: 80rem) 76rem, (min-width: 72rem) 95vw, (min-width: 44rem) 42rem, 100vw"
        first
        {...previewUrls(facts)}
      />
      <Caption credit={photo.creditLine} making={sourceLabel(photo.digitalSourceType)}>
        {node.childCount > 0 && children}
      </Caption>
    </figure>
  );
};
