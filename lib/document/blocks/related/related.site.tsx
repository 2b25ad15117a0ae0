import type { SiteBlock } from '../site.tsx';

/** The link with the target's headline of the moment, or the writer's text; nothing while the target is not public. */
export const Related: SiteBlock = ({ node, facts }) => {
  const target = facts.links.get(node.attrs.storyId);
  if (!target) return null;
  return (
    <span className="related">
      (RELATED: <a href={target.path}>{node.attrs.text ?? target.headline}</a>)
    </span>
  );
};
