import type { SiteBlock } from '../site.tsx';

export const Divider: SiteBlock = () => <hr />;
