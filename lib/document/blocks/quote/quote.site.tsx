import type { SiteBlock } from '../site.tsx';

export const Quote: SiteBlock = ({ children }) => <blockquote>{children}</blockquote>;
