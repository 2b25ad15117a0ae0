import type { Node } from '@tiptap/pm/model';
import type { FindingFacts } from '../../facts.ts';
import type { Finding } from '../../finding.ts';

/** NEWSROOM §5 and §7: never to itself; a target that readers can not see is left out, which the writer should know. */
export function relatedFindings(node: Node, path: number[], facts: FindingFacts): Finding[] {
  const finding = (rule: string, level: Finding['level'], message: string): Finding[] => [
    { rule, level, message, at: { path } },
  ];
  const { storyId } = node.attrs;
  if (storyId === facts.storyId)
    return finding('related self', 'error', 'This RELATED link leads to its own story.');
  const target = facts.links.get(storyId);
  if (!target) {
    return finding(
      'related missing',
      'warning',
      'This RELATED link leads to a story that does not exist. Readers will not see it.',
    );
  }
  if (target.public) return [];
  const headline = target.headline.trim() || 'a story without headline';
  return finding(
    'related not public',
    'warning',
    `The RELATED link to “${headline}” is left out for readers until that story is public.`,
  );
}
