'use client';

import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { Dialog } from '#components/ui/dialog.tsx';
import { Spinner } from '#components/ui/spinner.tsx';
import { Tabs } from '#components/ui/tabs.tsx';
import { fronts } from '../api/fronts.ts';
import { ApiError, sentenceOf } from '../api.ts';
import type { OpenFront } from './open-front.ts';

const widths = { phone: 390, desktop: 1240 };
type Width = keyof typeof widths;

/** The page exactly as readers would get it, at the width of a phone or of a desk; nobody outside can open it. */
export function PreviewDialog({
  front,
  name,
  version,
  onClose,
}: {
  front: OpenFront;
  name: string;
  /** null for what is on the screen */
  version: number | null;
  onClose: () => void;
}) {
  const [width, setWidth] = useState<Width>('desktop');
  const [room, available] = useWidth();
  const scale = Math.min(1, available / widths[width]);
  const { id } = front.snapshot().answer;
  const page = useQuery({
    queryKey: ['front preview', id, version],
    queryFn: async ({ signal }) => {
      if (version === null) await front.settled();
      return fronts.preview(id, version, signal);
    },
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  const title = version === null ? `${name}, as readers would see it` : `${name}, version ${version}`;
  return (
    <Dialog title={title} size="large" isOpen onClose={onClose}>
      <Tabs
        label="Width"
        tabs={[
          { id: 'desktop', name: 'Desktop' },
          { id: 'phone', name: 'Phone' },
        ]}
        selected={width}
        onSelect={(chosen) => setWidth(chosen as Width)}
      >
        <div ref={room} className="overflow-hidden bg-sunk py-3 text-center">
          {page.isPending && <Spinner label="Making the page" size={20} />}
          {page.isError && (
            <p role="alert" className="text-danger">
              {page.error instanceof ApiError ? sentenceOf(page.error) : page.error.message}
            </p>
          )}
          {page.data && (
            <div className="mx-auto h-[70dvh]" style={{ width: widths[width] * scale }}>
              {/* Reader pages forbid being framed, so the page comes as text; it is complete without its script. */}
              <iframe
                title={title}
                srcDoc={withTarget(page.data)}
                sandbox="allow-same-origin allow-popups"
                className="origin-top-left bg-white"
                style={{
                  width: widths[width],
                  height: `${100 / scale}%`,
                  transform: `scale(${scale})`,
                }}
              />
            </div>
          )}
        </div>
      </Tabs>
    </Dialog>
  );
}

/** How wide an element is, as it changes. */
function useWidth(): [(element: HTMLElement | null) => void, number] {
  const [width, setWidth] = useState(0);
  const watch = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const watcher = new ResizeObserver(() => setWidth(element.clientWidth));
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  return [watch, width || widths.phone];
}

/** Its links open beside the newsroom; its small script, which the frame would refuse, is left out. */
const withTarget = (html: string) =>
  html.replace(/<script\b[\s\S]*?<\/script>/g, '').replace('<head>', '<head><base target="_blank">');
