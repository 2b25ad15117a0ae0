'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
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
  const [hidden, setHidden] = useState({ before: false, after: false });
  // Only sideways: `scrollIntoView` would move the page too.
  useEffect(() => {
    const list = row.current;
    if (!list) return;
    const look = () => {
      const before = list.scrollLeft > 1;
      const after = list.scrollLeft + list.clientWidth < list.scrollWidth - 1;
      setHidden((now) => (now.before === before && now.after === after ? now : { before, after }));
    };
    // Also when the row's width changes: a telephone is turned. The tabs themselves are drawn a moment after their row.
    const sized = new ResizeObserver(() => {
      const tab = list.querySelector<HTMLElement>(`[data-key="${CSS.escape(selected)}"]`);
      if (tab) list.scrollLeft = tab.offsetLeft + tab.offsetWidth / 2 - list.clientWidth / 2;
      look();
    });
    const drawn = requestAnimationFrame(() => sized.observe(list));
    list.addEventListener('scroll', look, { passive: true });
    return () => {
      cancelAnimationFrame(drawn);
      sized.disconnect();
      list.removeEventListener('scroll', look);
    };
  }, [selected]);
  return (
    <AriaTabs
      selectedKey={selected}
      onSelectionChange={(key) => onSelect(String(key))}
      keyboardActivation="manual"
      className={classNames('flex min-h-0 min-w-0 flex-col', className)}
    >
      <div className="relative">
        <TabList
          ref={row}
          aria-label={label}
          style={{ maskImage: fading(hidden) }}
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
        {hidden.before && <More side="left" />}
        {hidden.after && <More side="right" />}
      </div>
      {/* Its id stays the first one that it is given: another tab's panel is another one. */}
      <TabPanel key={selected} id={selected} className="min-h-0 min-w-0 flex-1 outline-none">
        {children}
      </TabPanel>
    </AriaTabs>
  );
}

/** The row's ends fade where it goes on, whatever it stands on. */
const fading = ({ before, after }: { before: boolean; after: boolean }) =>
  before || after
    ? `linear-gradient(to right, ${before ? 'transparent 1rem, #000 3rem' : '#000 0'}, ${
        after ? '#000 calc(100% - 3rem), transparent calc(100% - 1rem)' : '#000 100%'
      })`
    : undefined;

/** Says that the row goes on. The tabs are reached by arrow keys and by swiping, and so it is only to be seen. */
const More = ({ side }: { side: 'left' | 'right' }) => (
  <span
    aria-hidden
    className={classNames(
      'pointer-events-none absolute inset-y-0 flex items-center text-ink-soft',
      side === 'left' ? 'left-0' : 'right-0',
    )}
  >
    {side === 'left' ? <ChevronLeft size={16} /> : <ChevronRight size={16} />}
  </span>
);
