import type { PreviewLinkRow, StoryRow } from '#db/index.ts';
import type { Services } from '../context.ts';
import { gone, NewsroomError, notFound } from '../errors.ts';
import { hashToken } from '../people/sessions.ts';
import { type Preview as PhotoBytes, renditionFor } from '../photos/preview-photo.ts';
import { moment } from '../reading/dates.ts';
import { whyClosed } from './open.rules.ts';
import { photosOfPreview, previewPage, type Which } from './preview-page.ts';
import type { StoryPreview } from './preview-story.ts';

/** A token that no link of ours can have is not looked up. */
const shape = /^[\w-]{43}$/;

/**
 * What somebody outside sees by a link. `counts` is false where nobody looks at it (HEAD). Throws NotFound for a link that
 * never was, and Gone with a sentence for one that has ended or whose story was killed.
 */
export async function openPreviewLink(
  services: Services,
  token: string,
  counts: boolean,
): Promise<StoryPreview> {
  const { link, story } = await openLink(services, token);
  const mediaUrl = (photoId: string, { width }: { width: number }) =>
    `/preview/${token}/media/${photoId}/${width}`;
  const { page, name } = await previewPage(services, story, whichOf(link), mediaUrl);
  if (counts) await services.store.previewLinks.opened(link.id, services.clock.now());
  const until = moment(link.expiresAt, page.site);
  const embargo = story.embargo ? `${embargoOf(story, page.site)} ` : '';
  const ribbon = story.embargo ? 'Preview – not published – under embargo' : 'Preview – not published';
  return {
    page,
    preview: { ribbon, note: `${embargo}${name} This link ends on ${until}. Please do not pass it on.` },
    scheme: null,
  };
}

/** A photo of the story that the link shows, and of no other. Throws as `openPreviewLink`. */
export async function previewLinkPhoto(
  services: Services,
  asked: { token: string; photoId: string; width: number },
): Promise<PhotoBytes> {
  const { link, story } = await openLink(services, asked.token);
  const ids = await photosOfPreview(services, story, whichOf(link));
  const photo = ids.includes(asked.photoId) ? await services.store.photos.byId(asked.photoId) : null;
  if (!photo) throw notFound('photo');
  return renditionFor(services, photo, asked.width, 'story');
}

async function openLink(
  { store, clock }: Services,
  token: string,
): Promise<{ link: PreviewLinkRow; story: StoryRow }> {
  const link = shape.test(token) ? await store.previewLinks.byTokenHash(hashToken(token)) : null;
  const story = link && (await store.stories.byId(link.storyId));
  if (!link || !story) throw new NewsroomError('NotFound', 'There is no preview at this address.');
  const closed = whyClosed(link, story, clock.now());
  if (closed) throw gone(closed);
  return { link, story };
}

const whichOf = (link: PreviewLinkRow): Which => (link.versionId ? { version: link.versionId } : 'working');

function embargoOf({ embargo }: StoryRow, site: Parameters<typeof moment>[1]): string {
  return embargo?.until
    ? `Embargoed until ${moment(embargo.until.at, site)}.`
    : 'Embargoed until further notice.';
}
