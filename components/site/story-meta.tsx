import { mediaUrl } from '#lib/document/blocks/photo/media-url.ts';
import type { StoryPageData } from '#lib/reading/story.ts';
import { filled, wordsFor } from '#lib/reading/words.ts';
import { Byline } from './byline.tsx';
import { Moment } from './moment.tsx';
import { TextSizeControl } from './text-size-control.tsx';

/** Who wrote it, when, how long it takes, and how large it is printed. Wide screens show it beside the text. */
export function StoryMeta({ site, story, byline, partner, minutes, corrections }: StoryPageData) {
  const words = wordsFor(site.language);
  return (
    <div className="meta">
      {partner && <PartnerLogo {...partner} />}
      <Byline site={site} pieces={byline} />
      <p className="dates">
        <span>
          <b>{words.published}</b> <Moment at={story.firstPublishedAt} site={site} />
        </span>
        {story.readerUpdatedAt && (
          <span>
            <b>{words.updated}</b> <Moment at={story.readerUpdatedAt} site={site} />
          </span>
        )}
        {corrections[0] && (
          <span>
            <a href="#corrections">{words[corrections[0].type]}</a>{' '}
            <Moment at={corrections[0].at} site={site} />
          </span>
        )}
        <span>{filled(words.minutes, { n: minutes })}</span>
      </p>
      <TextSizeControl words={words} />
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
