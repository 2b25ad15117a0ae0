import { mediaUrl } from '#lib/document/blocks/photo/media-url.ts';
import { correctionNames } from '#lib/reading/corrections.ts';
import type { StoryPageData } from '#lib/reading/story.ts';
import { Byline } from './byline.tsx';
import { Moment } from './moment.tsx';
import { TextSizeControl } from './text-size-control.tsx';

/** Who wrote it, when, how long it takes, and how large it is printed. Wide screens show it beside the text. */
export function StoryMeta({ site, story, byline, partner, minutes, corrections }: StoryPageData) {
  return (
    <div className="meta">
      {partner && <PartnerLogo {...partner} />}
      <Byline pieces={byline} />
      <p className="dates">
        <span>
          <b>Published</b> <Moment at={story.firstPublishedAt} site={site} />
        </span>
        {story.readerUpdatedAt && (
          <span>
            <b>Updated</b> <Moment at={story.readerUpdatedAt} site={site} />
          </span>
        )}
        {corrections[0] && (
          <span>
            <a href="#corrections">{correctionNames[corrections[0].type]}</a>{' '}
            <Moment at={corrections[0].at} site={site} />
          </span>
        )}
        <span>{minutes} min read</span>
      </p>
      <TextSizeControl />
    </div>
  );
}

function PartnerLogo({ partner, logo }: NonNullable<StoryPageData['partner']>) {
  const file =
    logo?.renditions.find(({ width, format }) => format !== 'avif' && width >= 320) ??
    logo?.renditions.at(-1);
  if (!logo || !file) return null;
  return (
    <p className="logo">
      <img src={mediaUrl(logo.id, file)} width={file.width} height={file.height} alt={partner.name} />
    </p>
  );
}
