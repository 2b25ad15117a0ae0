import type { Node } from '@tiptap/pm/model';
import { createElement, Fragment, type ReactNode } from 'react';
import type { ReaderFacts } from '../facts.ts';
import { type Inline, inlineTree } from '../inline.ts';
import type { MarkName } from '../marks.ts';
import { partsOf } from '../parts.ts';
import { readersCopy } from '../readers-copy.ts';
import { safeHref } from '../safe-link.ts';
import { Dek } from './dek/dek.site.tsx';
import { Divider } from './divider/divider.site.tsx';
import { Heading } from './heading/heading.site.tsx';
import { Headline } from './headline/headline.site.tsx';
import { LeadPhoto } from './lead-photo/lead-photo.site.tsx';
import { BulletList, ListItem, OrderedList } from './list/list.site.tsx';
import { HardBreak, Paragraph } from './paragraph/paragraph.site.tsx';
import { Photo } from './photo/photo.site.tsx';
import { Quote } from './quote/quote.site.tsx';
import { Related } from './related/related.site.tsx';
import type { BlockName } from './shape.ts';

/** How readers see one kind of node. Plain and synchronous: it runs once, on the server. */
export type SiteBlock = (props: { node: Node; facts: ReaderFacts; children: ReactNode }) => ReactNode;

const siteBlocks = {
  headline: Headline,
  dek: Dek,
  leadPhoto: LeadPhoto,
  paragraph: Paragraph,
  heading: Heading,
  bulletList: BulletList,
  orderedList: OrderedList,
  listItem: ListItem,
  quote: Quote,
  divider: Divider,
  photo: Photo,
  related: Related,
  hardBreak: HardBreak,
} satisfies Record<BlockName, SiteBlock>;

const siteMarks = {
  // Checked again where it is printed, so that no mistake before can print a script.
  link: (children, { href }) => {
    const safe = safeHref(href);
    return safe ? <a href={safe}>{children}</a> : children;
  },
  bold: (children) => <strong>{children}</strong>,
  italic: (children) => <em>{children}</em>,
} satisfies Record<MarkName, (children: ReactNode, attrs: Record<string, unknown>) => ReactNode>;

type StoryProps = { node: Node; facts: ReaderFacts };

/** The body of a story as readers see it: what stands below the lead photo. */
export function StoryBody({ node, facts }: StoryProps): ReactNode {
  return all(partsOf(readersCopy(node, facts.links)).body.map((block) => printed(block, facts)));
}

/** The photo above the body, with caption and credit; nothing when the story has none. */
export function StoryLeadPhoto({ node, facts }: StoryProps): ReactNode {
  const { leadPhoto } = partsOf(node);
  return leadPhoto && printed(leadPhoto, facts);
}

function printed(node: Node, facts: ReaderFacts): ReactNode {
  if (node.isText) return node.text;
  const children = node.isTextblock
    ? printedInline(inlineTree(node.children), facts)
    : all(node.children.map((child) => printed(child, facts)));
  const Block = siteBlocks[node.type.name as BlockName];
  return (
    <Block node={node} facts={facts}>
      {children}
    </Block>
  );
}

function printedInline(tree: Inline[], facts: ReaderFacts): ReactNode {
  return all(
    tree.map((piece) =>
      'node' in piece
        ? printed(piece.node, facts)
        : siteMarks[piece.mark.type.name as MarkName](printedInline(piece.content, facts), piece.mark.attrs),
    ),
  );
}

// Children given one by one need no keys: nothing here is ever rendered twice.
const all = (children: ReactNode[]): ReactNode => createElement(Fragment, null, ...children);
