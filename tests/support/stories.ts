import type { StoryAnswer } from '#lib/answers.ts';
import type { Client } from './client.ts';

type Json = Record<string, unknown>;

const text = (words: string) => (words ? [{ type: 'text', text: words }] : []);

/** A document as scripts send it: headline, dek and a paragraph for each text. */
export const documentOf = (headline: string, paragraphs: string[], dek = ''): Json => ({
  type: 'doc',
  content: [
    { type: 'headline', content: text(headline) },
    { type: 'dek', content: text(dek) },
    ...paragraphs.map((words) => ({ type: 'paragraph', content: text(words) })),
  ],
});

let made = 0;

/** A section and an author of their own, which a story needs to be published. Takes an editor. */
export async function makeDesk(
  editor: Client,
): Promise<{ sectionId: string; sectionSlug: string; authorId: string }> {
  const mark = `${process.pid}-${++made}`;
  const section = await editor.ok<{ id: string; slug: string }>('POST', '/sections', {
    name: `Section ${mark}`,
    slug: `section-${mark}`,
  });
  const author = await editor.ok<{ id: string; slug: string }>('POST', '/authors', {
    name: `Author ${mark}`,
    slug: `author-${mark}`,
  });
  return { sectionId: section.id, sectionSlug: section.slug, authorId: author.id };
}

/** A story with text that is ready to be published; not published yet. */
export async function makeStory(
  client: Client,
  desk: { sectionId: string; authorId: string },
  headline: string,
  paragraphs: string[] = ['Nothing happened here today, and it was reported.'],
): Promise<StoryAnswer> {
  const story = await client.ok<StoryAnswer>('POST', '/stories', {});
  await client.ok<StoryAnswer>('PATCH', `/stories/${story.id}`, {
    sectionId: desk.sectionId,
    authorIds: [desk.authorId],
    slug: `story-${process.pid}-${++made}`,
  });
  return client.ok<StoryAnswer>('PUT', `/stories/${story.id}/document`, {
    document: documentOf(headline, paragraphs),
    baseVersion: story.version,
  });
}

/** Publishes and answers the story; its `url` is the path for readers. */
export const publishStory = (editor: Client, id: string): Promise<StoryAnswer> =>
  editor.ok<StoryAnswer>('PUT', `/stories/${id}/publication`, {});

/** Replaces the text by one paragraph, as *Publish changes* would need it. */
export async function rewrite(
  client: Client,
  id: string,
  headline: string,
  words: string,
): Promise<StoryAnswer> {
  const { version } = await client.ok<StoryAnswer>('GET', `/stories/${id}`);
  return client.ok<StoryAnswer>('PUT', `/stories/${id}/document`, {
    document: documentOf(headline, [words]),
    baseVersion: version,
  });
}
