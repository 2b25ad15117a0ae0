import type { SiteBlock } from '../site.tsx';

export const Paragraph: SiteBlock = ({ children }) => <p>{children}</p>;

export const HardBreak: SiteBlock = () => <br />;
