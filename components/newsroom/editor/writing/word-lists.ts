/** Word copies a list as paragraphs that carry their own "1." or "·": real lists again, of one level. */
export function listsFromWord(body: HTMLElement): void {
  let list = body;
  for (const line of body.querySelectorAll<HTMLElement>('p[style*="mso-list"]')) {
    const marker = line.querySelector('[style*="mso-list:Ignore" i]');
    if (!marker) continue;
    const kind = /^\(?[\da-z]{1,4}[.)]/i.test(marker.textContent?.trim() ?? '') ? 'OL' : 'UL';
    marker.remove();
    if (list.tagName !== kind || line.previousElementSibling !== list) {
      list = body.ownerDocument.createElement(kind);
      line.before(list);
    }
    const item = body.ownerDocument.createElement('li');
    list.append(item);
    item.append(line);
  }
}
