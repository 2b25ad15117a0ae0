import type { SiteBlock } from '../site.tsx';

export const Headline: SiteBlock = ({ children }) => <h1>{children}</h1>;
