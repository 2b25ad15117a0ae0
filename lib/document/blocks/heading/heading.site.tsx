import type { SiteBlock } from '../site.tsx';

export const Heading: SiteBlock = ({ node, children }) =>
  node.attrs.level === 3 ? <h3>{children}</h3> : <h2>{children}</h2>;
