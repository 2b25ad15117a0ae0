import type { Node } from '@tiptap/pm/model';
import type { FindingFacts } from '../../facts.ts';
import type { Finding } from '../../finding.ts';

/** NEWSROOM §5: a photo needs a credit and alternative text. A missing credit can not be overridden by anybody. */
export function photoFindings(node: Node, path: number[], facts: FindingFacts): Finding[] {
  const found: Finding[] = [];
  const photo = facts.photos.get(node.attrs.photoId);
  const name = nameOf(node);
  const fault = (rule: string, message: string) =>
    found.push({ rule, level: 'error', message, at: { path } });
  if (!photo) fault('photo missing', `${name} is no longer in the library. Choose another one.`);
  else if (!photo.creditLine.trim()) fault('photo credit', `${name} has no credit.`);
  if (photo?.inBin)
    fault('photo missing', `${name} is in the library’s bin. Bring it back, or choose another one.`);
  if (photo?.noRight) fault('photo right', `${name} may not be used now. ${photo.noRight}`);
  if (photo?.held) fault('legal hold', `${name} is under an open legal hold.`);
  if (!String(node.attrs.alt).trim()) fault('photo alt', `${name} has no alternative text.`);
  return found;
}

/** So that one of several is known again: by the beginning of its caption. */
function nameOf(node: Node): string {
  const caption = node.textContent.trim();
  if (caption === '') return node.type.name === 'leadPhoto' ? 'The lead photo' : 'This photo';
  const shown = caption.length > 45 ? caption.slice(0, 44).replace(/\s+\S*$/, '…') : caption;
  return `The photo “${shown}”`;
}
