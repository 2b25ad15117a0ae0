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
  for (const line of body.querySelectorAll('br')) if (isBetweenBlocks(line)) line.remove();
  for (const paragraph of body.querySelectorAll('p')) {
    if (paragraph.textContent?.trim() === '' && !paragraph.querySelector('[data-related]'))
      paragraph.remove();
  }
  return {
    html: body.innerHTML,
    pictures: [...pictures].filter(({ tagName }) => tagName !== 'PICTURE').length,
  };
}

const isBetweenBlocks = ({ previousElementSibling, nextElementSibling, parentElement }: Element) =>
  Boolean(
    previousElementSibling?.matches(blocks) ||
      nextElementSibling?.matches(blocks) ||
      (parentElement?.tagName === 'BODY' && !previousElementSibling && !nextElementSibling),
  );
