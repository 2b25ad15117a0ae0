import type { Mark, Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { schema } from '#lib/document/schema.ts';
import { idOf } from './documents.ts';

const someId = fc.integer({ min: 1, max: 9 }).map(idOf);
const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 30 }),
  fc.string({ minLength: 1, maxLength: 30, unit: 'binary' }),
  fc.constantFrom(
    'text. ',
    ' More',
    ' ',
    '(RELATED: A)',
    'TK',
    '<script>alert(1)</script>',
    '" onload="x',
    '&amp;',
  ),
);
const href = fc.constantFrom(
  'https://a.example/?a="1"&b=<2>',
  'http://b.example',
  'mailto:a@b.example',
  'tel:+123',
  '/world',
);
const mark = fc.oneof(
  fc.constant(schema.mark('bold')),
  fc.constant(schema.mark('italic')),
  href.map((to) => schema.mark('link', { href: to })),
);
const markSet = fc
  .array(mark, { maxLength: 3 })
  .map((some) => some.reduce<readonly Mark[]>((set, one) => one.addToSet(set), []));

const text = fc.tuple(words, markSet).map(([said, marks]) => schema.text(said, marks));
const plain = (type: string) =>
  fc.option(words).map((said) => schema.node(type, null, said === null ? [] : [schema.text(said)]));
const inline = fc.oneof(
  { weight: 6, arbitrary: text },
  {
    weight: 2,
    arbitrary: fc
      .record({ storyId: someId, text: fc.option(words) })
      .map((attrs) => schema.node('related', attrs)),
  },
  { weight: 1, arbitrary: fc.constant(schema.node('hardBreak')) },
);
const caption = fc.array(text, { maxLength: 3 });

const paragraph = fc
  .array(inline, { maxLength: 6 })
  .map((content) => schema.node('paragraph', null, content));
const heading = fc
  .tuple(fc.constantFrom(2, 3), caption)
  .map(([level, content]) => schema.node('heading', { level }, content));
const quote = fc
  .array(paragraph, { minLength: 1, maxLength: 3 })
  .map((content) => schema.node('quote', null, content));
const photo = fc
  .tuple(someId, words, fc.constantFrom('column', 'wide', 'small'), caption)
  .map(([photoId, alt, size, content]) => schema.node('photo', { photoId, alt, size }, content));
const leadPhoto = fc
  .tuple(someId, words, caption)
  .map(([photoId, alt, content]) => schema.node('leadPhoto', { photoId, alt }, content));

const { list } = fc.letrec<{ list: Node; item: Node }>((tie) => ({
  list: fc
    .tuple(
      fc.constantFrom('bulletList', 'orderedList'),
      fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
    )
    .map(([type, items]) => schema.node(type, null, items)),
  item: fc
    .tuple(paragraph, fc.array(fc.oneof({ maxDepth: 3 }, paragraph, tie('list')), { maxLength: 2 }))
    .map(([first, rest]) => schema.node('listItem', null, [first, ...rest])),
}));

const block = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  heading,
  list,
  quote,
  photo,
  fc.constant(schema.node('divider')),
);

/** Any document that the schema allows, with text that is out to break out of HTML. */
export const anyDocument: fc.Arbitrary<Node> = fc
  .tuple(
    plain('headline'),
    plain('dek'),
    fc.option(leadPhoto),
    fc.array(block, { minLength: 1, maxLength: 8 }),
  )
  .map(([headline, dek, lead, blocks]) =>
    schema.node('doc', null, [headline, dek, ...(lead ? [lead] : []), ...blocks]),
  );

const name = fc.constantFrom(
  'doc',
  'headline',
  'dek',
  'paragraph',
  'text',
  'listItem',
  'bulletList',
  'photo',
  'related',
  'marquee',
  '__proto__',
  'constructor',
);
const anything = fc.anything({ withBigInt: false, withNullPrototype: true, maxDepth: 3 });
const attributeName = fc.constantFrom(
  'photoId',
  'storyId',
  'level',
  'href',
  'alt',
  'text',
  'size',
  'onclick',
  '__proto__',
);

/** JSON that looks like a document until one looks closer. */
export const hostileJson: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  node: fc.record(
    {
      type: fc.oneof({ weight: 8, arbitrary: name }, anything),
      attrs: fc.oneof(fc.dictionary(attributeName, fc.oneof(anything, someId)), anything),
      content: fc.oneof({ maxDepth: 5 }, anything, fc.array(tie('node'), { maxLength: 4 })),
      marks: fc.oneof(
        anything,
        fc.array(
          fc.record({
            type: fc.constantFrom('bold', 'link', 'blink'),
            attrs: fc.dictionary(attributeName, anything),
          }),
        ),
      ),
      text: fc.oneof(fc.string(), anything),
    },
    { requiredKeys: ['type'] },
  ),
})).node;
