/**
 * A sample story as it is written down here. The body is plain text: paragraphs with an empty line between,
 * `## ` and `### ` headings, `> ` quotes, `- ` and `1. ` lists, `---` a divider, `**bold**`, `*italic*`,
 * `[text](https://…)` links, `(RELATED: key)` another sample story, and `[photo key | alt | caption]` a photo.
 */
export type SampleStory = {
  key: string;
  headline: string;
  dek?: string;
  /** keys of `people.ts` authors */
  by: string[];
  topics?: string[];
  lead?: { photo: string; alt: string; caption?: string };
  partner?: 'meridian';
  /** hours before the seeding at which it went out; without, it is not published */
  hoursAgo?: number;
  state?: 'draft' | 'in review' | 'approved' | 'unpublished';
  body: string;
};
