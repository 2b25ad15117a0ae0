'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
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
        <div className="overflow-auto bg-sunk py-3 text-center">
          {page.isPending && <Spinner label="Making the page" size={20} />}
          {page.isError && (
            <p role="alert" className="text-danger">
              {page.error instanceof ApiError ? sentenceOf(page.error) : page.error.message}
            </p>
          )}
          {page.data && (
            // Reader pages forbid being framed, so the page comes as text; without scripts, as they are complete without.
            <iframe
              title={title}
              srcDoc={withTarget(page.data)}
              sandbox="allow-same-origin allow-popups"
              className="mx-auto h-[70vh] rounded border border-line bg-white"
              style={{ width: widths[width] }}
            />
          )}
        </div>
      </Tabs>
    </Dialog>
  );
}

/** Its links open beside the newsroom. */
const withTarget = (html: string) => html.replace('<head>', '<head><base target="_blank">');
