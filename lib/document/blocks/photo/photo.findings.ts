import type { Node } from '@tiptap/pm/model';
import type { FindingFacts } from '../../facts.ts';
import type { Finding } from '../../finding.ts';

/** NEWSROOM §5: a photo needs a credit and alternative text. A missing credit can not be overridden by anybody. */
export function photoFindings(node: Node, path: number[], facts: FindingFacts): Finding[] {
  const found: Finding[] = [];
  const photo = facts.photos.get(node.attrs.photoId);
  const fault = (rule: string, message: string) =>
    found.push({ rule, level: 'error', message, at: { path } });
  if (!photo) fault('photo missing', 'This photo is no longer in the library. Choose another one.');
  else if (!photo.creditLine.trim()) fault('photo credit', 'This photo has no credit.');
  if (!String(node.attrs.alt).trim()) fault('photo alt', 'This photo has no alternative text.');
  return found;
}
