import type { Node } from '@tiptap/pm/model';
import type { FrozenPhoto } from '#db/index.ts';
import type { FeedFacts, FindingFacts } from '#lib/document/facts.ts';
import { schema } from '#lib/document/schema.ts';

/** Ids that say in a failing test which they are: `idOf(7)` ends in …007. */
export const idOf = (n: number) => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`;

type Inline = string | Node;
type Attrs = Record<string, unknown>;
const inline = (pieces: Inline[]) =>
  pieces.map((piece) => (typeof piece === 'string' ? schema.text(piece) : piece));

/** `p('One ', bold('two'))` and the like: documents as short as they read. */
export const p = (...pieces: Inline[]) => schema.node('paragraph', null, inline(pieces));
export const h = (level: 2 | 3, ...pieces: Inline[]) => schema.node('heading', { level }, inline(pieces));
export const bold = (text: string) => schema.text(text, [schema.mark('bold')]);
export const italic = (text: string) => schema.text(text, [schema.mark('italic')]);
export const link = (text: string, href: string) => schema.text(text, [schema.mark('link', { href })]);
export const br = () => schema.node('hardBreak');
export const hr = () => schema.node('divider');
export const quote = (...paragraphs: Node[]) => schema.node('quote', null, paragraphs);
export const li = (...children: Node[]) => schema.node('listItem', null, children);
export const ul = (...items: Node[]) => schema.node('bulletList', null, items);
export const ol = (...items: Node[]) => schema.node('orderedList', null, items);
export const related = (storyId: string, text: string | null = null) =>
  schema.node('related', { storyId, text });
export const photo = (attrs: Attrs, ...caption: Inline[]) => schema.node('photo', attrs, inline(caption));
export const leadPhoto = (attrs: Attrs, ...caption: Inline[]) =>
  schema.node('leadPhoto', attrs, inline(caption));

/** A document with this headline and dek, and these blocks below. */
export const story = (headline: string, dek: string, ...blocks: Node[]) =>
  schema.node('doc', null, [
    schema.node('headline', null, headline ? [schema.text(headline)] : []),
    schema.node('dek', null, dek ? [schema.text(dek)] : []),
    ...blocks,
  ]);

/** A photo as an edition keeps it, in two widths and two formats. */
export const frozen = (id: string, creditLine = 'Ann Example/Example Agency'): FrozenPhoto => ({
  id,
  creditLine,
  creators: ['Ann Example'],
  copyright: '',
  width: 1600,
  height: 900,
  thumbhash: '',
  renditions: [640, 1600].flatMap((width) =>
    (['webp', 'jpg'] as const).map((format) => ({ width, height: (width * 9) / 16, format, bytes: 1000 })),
  ),
});

/** Facts for renderers: story 1 is public at /a, photo 2 exists. */
export const readerFacts = (facts: Partial<FeedFacts> = {}): FeedFacts => ({
  origin: 'https://news.example',
  photos: { [idOf(2)]: frozen(idOf(2)) },
  links: new Map([[idOf(1), { path: '/a', headline: 'A & B' }]]),
  ...facts,
});

/** Facts with which a story is ready: story 9 is this one, 1 is public, 3 is not, photo 2 has a credit, 4 has none. */
export const findingFacts = (facts: Partial<FindingFacts> = {}): FindingFacts => ({
  storyId: idOf(9),
  sectionId: idOf(5),
  authorIds: [idOf(6)],
  partner: false,
  photos: new Map([
    [idOf(2), { creditLine: 'Ann Example/Example Agency' }],
    [idOf(4), { creditLine: '' }],
  ]),
  links: new Map([
    [idOf(1), { public: true, headline: 'A & B' }],
    [idOf(3), { public: false, headline: 'Not yet' }],
  ]),
  ...facts,
});
