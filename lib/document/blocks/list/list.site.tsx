import type { SiteBlock } from '../site.tsx';

export const BulletList: SiteBlock = ({ children }) => <ul>{children}</ul>;

export const OrderedList: SiteBlock = ({ children }) => <ol>{children}</ol>;

export const ListItem: SiteBlock = ({ children }) => <li>{children}</li>;
