import type { Id } from '#db/index.ts';
import type { SampleStory } from './stories/shape.ts';

type Json = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: Json[];
  text?: string;
  marks?: object[];
};
export type SeedFacts = {
  photoId(key: string): Id;
  storyId(headline: string): Id | null;
  caption(key: string): string;
};

/** A sample story's text as the document that a reporter would have made of it in the editor. */
export function documentOf(story: SampleStory, facts: SeedFacts): Json {
  const lead = story.lead
    ? [photoNode('leadPhoto', story.lead.photo, story.lead.alt, story.lead.caption, {}, facts)]
    : [];
  return {
    type: 'doc',
    content: [
      { type: 'headline', content: plain(story.headline) },
      { type: 'dek', content: plain(story.dek ?? '') },
      ...lead,
      ...story.body
        .trim()
        .split(/\n{2,}/)
        .map((block) => blockOf(block, facts)),
    ],
  };
}

/** A story that has its headline and nothing else yet. */
export const headlineOnly = (headline: string): Json => ({
  type: 'doc',
  content: [{ type: 'headline', content: plain(headline) }, { type: 'dek' }, { type: 'paragraph' }],
});

function blockOf(block: string, facts: SeedFacts): Json {
  const heading = /^(#{2,3}) (.+)$/.exec(block);
  if (heading)
    return {
      type: 'heading',
      attrs: { level: heading[1]?.length },
      content: inline(heading[2] ?? '', facts),
    };
  if (block === '---') return { type: 'divider' };
  if (block.startsWith('> ')) return { type: 'quote', content: [paragraph(block.slice(2), facts)] };
  if (block.startsWith('- ')) return list('bulletList', block.split('\n- '), facts);
  if (block.startsWith('1. ')) return list('orderedList', block.split(/\n\d+\. /), facts);
  const photo = /^\[photo (\S+) \| ([^|]+?)(?: \| ([^|]+))?\]$/.exec(block);
  if (photo) return photoNode('photo', photo[1] ?? '', photo[2] ?? '', photo[3], { size: 'column' }, facts);
  return paragraph(block, facts);
}

const paragraph = (text: string, facts: SeedFacts): Json => ({
  type: 'paragraph',
  content: inline(text, facts),
});

const list = (type: string, items: string[], facts: SeedFacts): Json => ({
  type,
  content: items.map((item) => ({
    type: 'listItem',
    content: [paragraph(item.replace(/^(- |\d+\. )/, ''), facts)],
  })),
});

const photoNode = (
  type: string,
  key: string,
  alt: string,
  caption: string | undefined,
  more: object,
  facts: SeedFacts,
): Json => ({
  type,
  attrs: { photoId: facts.photoId(key), alt, ...more },
  content: plain(caption ?? facts.caption(key)),
});

const plain = (text: string): Json[] => (text === '' ? [] : [{ type: 'text', text }]);

const piece = /\*\*(.+?)\*\*|\*(.+?)\*|\[([^\]]+)\]\((https?:[^)\s]+)\)|\(RELATED: (.+?)\)(?=$|[\s.,])/g;

function inline(text: string, facts: SeedFacts): Json[] {
  const out: Json[] = [];
  let from = 0;
  for (const found of text.matchAll(piece)) {
    out.push(...plain(text.slice(from, found.index)));
    from = found.index + found[0].length;
    const [, bold, italic, label, href, headline] = found;
    if (bold) out.push({ type: 'text', text: bold, marks: [{ type: 'bold' }] });
    else if (italic) out.push({ type: 'text', text: italic, marks: [{ type: 'italic' }] });
    else if (label) out.push({ type: 'text', text: label, marks: [{ type: 'link', attrs: { href } }] });
    else if (headline) out.push(related(headline, facts));
  }
  return [...out, ...plain(text.slice(from))];
}

function related(headline: string, facts: SeedFacts): Json {
  const storyId = facts.storyId(headline);
  if (!storyId) throw new Error(`No sample story has the headline “${headline}”.`);
  return { type: 'related', attrs: { storyId, text: null } };
}
