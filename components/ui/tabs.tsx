'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import { classNames } from './class-names.ts';

type TabChoice = { id: string; name: string; count?: number | undefined };

/** A row of tabs over one panel: what the panel shows is the screen's affair. Scrolls sideways where it is narrow. */
export function Tabs({
  label,
  tabs,
  selected,
  onSelect,
  children,
  className,
}: {
  label: string;
  tabs: readonly TabChoice[];
  selected: string;
  onSelect: (id: string) => void;
  children: ReactNode;
  className?: string;
}) {
  const row = useRef<HTMLDivElement>(null);
  // Only sideways: `scrollIntoView` would move the page too.
  useEffect(() => {
    // The tabs themselves are drawn a moment after their row.
    const drawn = requestAnimationFrame(() => {
      const tab = row.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(selected)}"]`);
      if (row.current && tab)
        row.current.scrollLeft = tab.offsetLeft + tab.offsetWidth / 2 - row.current.clientWidth / 2;
    });
    return () => cancelAnimationFrame(drawn);
  }, [selected]);
  return (
    <AriaTabs
      selectedKey={selected}
      onSelectionChange={(key) => onSelect(String(key))}
      keyboardActivation="manual"
      className={classNames('flex min-h-0 min-w-0 flex-col', className)}
    >
      <TabList
        ref={row}
        aria-label={label}
        items={tabs}
        dependencies={[tabs]}
        className="relative flex overflow-x-auto border-b border-line [scrollbar-width:none]"
      >
        {(tab) => (
          <Tab
            id={tab.id}
            className="-mb-px flex h-9 shrink-0 items-center gap-1.5 border-b-2 border-transparent px-3 text-ink-soft outline-none -outline-offset-2 transition-colors data-focus-visible:outline-2 data-focus-visible:outline-accent data-hovered:text-ink data-selected:border-accent data-selected:font-medium data-selected:text-ink pointer-coarse:h-11"
          >
            {tab.name}
            {tab.count !== undefined && (
              <span className="text-xs font-normal text-ink-faint">{tab.count}</span>
            )}
          </Tab>
        )}
      </TabList>
      {/* Its id stays the first one that it is given: another tab's panel is another one. */}
      <TabPanel key={selected} id={selected} className="min-h-0 min-w-0 flex-1 outline-none">
        {children}
      </TabPanel>
    </AriaTabs>
  );
}
