'use client';

import { Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '#components/ui/button.tsx';
import { Menu } from '#components/ui/menu.tsx';

/** The library's rarer places. */
export function MoreMenu({ children }: { children: ReactNode }) {
  return (
    <Menu
      label="More of the library"
      trigger={
        <IconButton label="More of the library" look="plain">
          <Ellipsis aria-hidden size={16} />
        </IconButton>
      }
    >
      {children}
    </Menu>
  );
}
