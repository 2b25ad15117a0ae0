import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyDocument } from '#tests/support/arbitrary-document.ts';
import { readerFacts } from '#tests/support/documents.ts';
import { blocksFromHtml, documentFromHtml } from './from-html.ts';
import { feedHtml } from './html.ts';

const read = (html: string) => blocksFromHtml(html).map(String);

test('paragraphs, headings, lists, quotes, dividers and marks come through', () => {
  expect(
    read(
      '<h1>Top</h1><p>One <b>two</b> <i>three</i> <a href="https://a.example/">four</a></p><h4>Low</h4>' +
        '<ul><li>a</li><li><p>b</p></li></ul><ol><li>c</li></ol><blockquote>d</blockquote><hr>',
    ),
  ).toEqual([
    'heading("Top")',
    'paragraph("One ", bold("two"), " ", italic("three"), " ", link("four"))',
    'heading("Low")',
    'bulletList(listItem(paragraph("a")), listItem(paragraph("b")))',
    'orderedList(listItem(paragraph("c")))',
    'quote(paragraph("d"))',
    'divider',
  ]);
});

test('nothing else does', () => {
  expect(
    read(
      '<style>p{}</style><script>alert(1)</script><p style="color:red" onclick="x">One<img src=x onerror=alert(1)></p>' +
        '<iframe src="https://a.example"></iframe><form><input value="x"></form><svg><text>x</text></svg>' +
        '<p><a href="javascript:alert(1)">no link</a></p><table><tr><td>cell</td></tr></table>',
    ),
  ).toEqual(['paragraph("One")', 'paragraph("no link")', 'paragraph("cell")']);
});

test('a bold that says it is not bold is not', () => {
  expect(
    read('<b style="font-weight:normal;" id="x"><p><span style="font-weight:700">Hello</span> world</p></b>'),
  ).toEqual(['paragraph(bold("Hello"), " world")']);
});

test('empty paragraphs go, two line breaks are a new paragraph, no-break blanks are plain', () => {
  expect(read('<p></p><p>&nbsp;</p><p><br></p><div>One&nbsp;two<br><br>three<br>four<br></div>')).toEqual([
    'paragraph("One two")',
    'paragraph("three", hardBreak, "four")',
  ]);
  expect(read('')).toEqual([]);
});

test('a list beside its item belongs to the item', () => {
  expect(read('<ol><li>1</li><ul><li>A</li></ul><li>2</li></ol>')).toEqual([
    'orderedList(listItem(paragraph("1"), bulletList(listItem(paragraph("A")))), listItem(paragraph("2")))',
  ]);
});

test('paragraphs that a word processor means as a list are a list', () => {
  const item = (level: number, marker: string, text: string) =>
    `<p class=MsoListParagraph style='text-indent:-18pt;mso-list:l0 level${level} lfo1'><![if !supportLists]>` +
    `<span style='mso-list:Ignore'>${marker}<span>&nbsp;&nbsp; </span></span><![endif]>${text}</p>`;
  const html = `<html><body><!--StartFragment-->${item(1, '·', 'a')}${item(2, '1.', 'b')}${item(1, '·', 'c')}<p>d</p>${item(1, '1.', 'e')}<!--EndFragment--></body></html>`;
  expect(read(html)).toEqual([
    'bulletList(listItem(paragraph("a"), orderedList(listItem(paragraph("b")))), listItem(paragraph("c")))',
    'paragraph("d")',
    'orderedList(listItem(paragraph("e")))',
  ]);
});

test.each([
  ['https://a.example/x?utm_source=b&c=d&fbclid=e#f', 'https://a.example/x?c=d#f'],
  ['https://www.google.com/url?q=https://a.example/%3Fgclid%3D1&sa=D', 'https://a.example/'],
  ['https://a.example/?q=%20kept', 'https://a.example/?q=%20kept'],
])('the link %s leads to %s', (href, to) => {
  const [block] = blocksFromHtml(`<p><a href="${href.replaceAll('&', '&amp;')}">x</a></p>`);
  expect(block?.firstChild?.marks[0]?.attrs.href).toBe(to);
});

test('a story is made of pasted text, with headline and dek', () => {
  const doc = documentFromHtml('<p>Text</p>', { headline: 'A', dek: 'B' });
  expect(String(doc)).toBe('doc(headline("A"), dek("B"), paragraph("Text"))');
  expect(String(documentFromHtml(''))).toBe('doc(headline, dek, paragraph)');
});

test('HTML that is too large or too deep is refused with a sentence', () => {
  expect(() => blocksFromHtml('<div>'.repeat(200_000))).toThrow('This text is nested too deeply.');
  expect(() => blocksFromHtml('<ul><li></b>'.repeat(100_000))).toThrow('This text is nested too deeply.');
  expect(() => blocksFromHtml('x'.repeat(2_000_001))).toThrow('This text is larger than 2 MB.');
  expect(read(`${'<div>'.repeat(200)}x`)).toEqual(['paragraph("x")']);
});

test('what a feed prints can be read again', () => {
  fc.assert(
    fc.property(anyDocument, (node) => {
      documentFromHtml(feedHtml(node, readerFacts()));
    }),
    { numRuns: 50 },
  );
}, 30_000);
