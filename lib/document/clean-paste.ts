import { withoutTracking } from './tracking.ts';

const unwanted =
  'script, style, title, meta, link, base, noscript, template, iframe, object, embed, svg, canvas, form, xml, img, picture, video, audio, figure:not([data-photo]):not([data-lead-photo])';

/**
 * Makes pasted HTML ready for the schema's parse rules, in place: what is not text goes, Word's and Google's lists become
 * lists, links lose their tracking. Works on the browser's DOM and on linkedom's.
 */
export function cleanPaste(root: Element): void {
  for (const element of root.querySelectorAll(unwanted)) element.remove();
  wordLists(root);
  nestedLists(root);
  for (const anchor of root.querySelectorAll('a[href]')) {
    anchor.setAttribute('href', withoutTracking((anchor.getAttribute('href') ?? '').trim()));
  }
}

// Google Docs puts a list within a list beside the item that it belongs to, which HTML forbids.
function nestedLists(root: Element): void {
  for (const list of root.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol')) {
    const item = list.previousElementSibling;
    if (item?.localName === 'li') item.append(list);
  }
}

// Word writes a list as paragraphs that say "mso-list:l0 level2 lfo1" and carry their bullet as text.
function wordLists(root: Element): void {
  let open: { list: Element; level: number }[] = [];
  let last: Element | null = null;
  for (const paragraph of root.querySelectorAll('p, h1, h2, h3, h4, h5, h6')) {
    const level = Number(
      /mso-list:\s*l\d+\s+level(\d+)/i.exec(paragraph.getAttribute('style') ?? '')?.[1] ?? 0,
    );
    if (level === 0) continue;
    if (open.length === 0 || last === null || !follows(paragraph, open[0]?.list)) open = [];
    const marker = takeMarker(paragraph);
    while ((open.at(-1)?.level ?? 0) > level) open.pop();
    if ((open.at(-1)?.level ?? 0) < level) {
      const list = paragraph.ownerDocument.createElement(/^\(?[\da-z]{1,4}[.)]/i.test(marker) ? 'ol' : 'ul');
      const parentItem = open.at(-1)?.list.lastElementChild;
      if (parentItem) parentItem.append(list);
      else paragraph.before(list);
      open.push({ list, level });
    }
    const item = paragraph.ownerDocument.createElement('li');
    open.at(-1)?.list.append(item);
    item.append(...paragraph.childNodes);
    paragraph.remove();
    last = item;
  }
}

function follows(paragraph: Element, list: Element | undefined): boolean {
  return list !== undefined && paragraph.previousElementSibling === list;
}

function takeMarker(paragraph: Element): string {
  const markers = [...paragraph.querySelectorAll('span')].filter((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute('style') ?? ''),
  );
  const text = markers.map((span) => span.textContent ?? '').join('');
  for (const span of markers) span.remove();
  return text.trim();
}
