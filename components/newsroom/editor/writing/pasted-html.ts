import { listsFromWord } from './word-lists.ts';

const dropped = 'script, style, meta, link, title, noscript, template, svg, iframe, object, embed, xml';
const blocks = 'p, h1, h2, h3, h4, h5, h6, ul, ol, li, blockquote, div, table, hr, figure, section, article';

/**
 * Pasted HTML without what no story holds: scripts, styles, comments, pictures of other sites, empty paragraphs and the
 * line breaks between blocks. The schema's own parsing rules decide about the rest. Runs in a browser.
 */
export function cleanPastedHtml(html: string): { html: string; pictures: number } {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) (comment as ChildNode).remove();
  for (const element of body.querySelectorAll(dropped)) element.remove();
  const pictures = body.querySelectorAll('img, picture, video, canvas');
  for (const picture of pictures) picture.remove();
  listsFromWord(body);
  unwrapGoogleDocs(body);
  for (const line of body.querySelectorAll('br')) if (isBetweenBlocks(line)) line.remove();
  for (const paragraph of body.querySelectorAll('p')) {
    if (paragraph.textContent?.trim() === '' && !paragraph.querySelector('[data-related]'))
      paragraph.remove();
  }
  dropBlanksBetweenBlocks(body);
  return {
    html: body.innerHTML,
    pictures: [...pictures].filter(({ tagName }) => tagName !== 'PICTURE').length,
  };
}

/** Google Docs wraps all that is copied in a `<b>` that is not bold; blocks inside it would be read as a line. */
function unwrapGoogleDocs(body: HTMLElement): void {
  for (const wrapper of body.querySelectorAll('b, span')) {
    if (wrapper.querySelector(blocks)) wrapper.replaceWith(...wrapper.childNodes);
  }
}

function dropBlanksBetweenBlocks(body: HTMLElement): void {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const blanks: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const beside = [text.previousSibling, text.nextSibling];
    const isBeside = beside.some((node) => node instanceof Element && node.matches(blocks));
    if (text.data.trim() === '' && isBeside) blanks.push(text);
  }
  for (const blank of blanks) blank.remove();
}

const isBetweenBlocks = ({ previousElementSibling, nextElementSibling, parentElement }: Element) =>
  Boolean(
    previousElementSibling?.matches(blocks) ||
      nextElementSibling?.matches(blocks) ||
      (parentElement?.tagName === 'BODY' && !previousElementSibling && !nextElementSibling),
  );
