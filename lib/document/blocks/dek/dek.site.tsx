import type { SiteBlock } from '../site.tsx';

export const Dek: SiteBlock = ({ children }) => <p className="dek">{children}</p>;
