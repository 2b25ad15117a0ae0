'use client';

import { CircleAlert, CircleCheck } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { ProgressBar } from '#components/ui/progress-bar.tsx';
import { fileSize } from '../words.ts';
import type { Upload } from './use-uploads.ts';

/** Files on their way, each with its progress or the sentence that refuses it. */
export function UploadList({
  uploads,
  onClear,
  onOpen,
}: {
  uploads: Upload[];
  onClear: () => void;
  onOpen?: (upload: Upload) => void;
}) {
  if (uploads.length === 0) return null;
  const busy = uploads.some((one) => one.state !== 'done' && one.state !== 'refused');
  const refused = uploads.filter((one) => one.state === 'refused').length;
  return (
    <section aria-label="Uploads" className="mb-4 rounded-md border border-line bg-paper">
      <div className="flex items-center gap-3 border-b border-line px-3 py-1.5">
        <h2 className="flex-1 font-medium" aria-live="polite">
          {busy ? 'Uploading' : refused > 0 ? `Uploaded, ${refused} refused` : 'Uploaded'}
        </h2>
        <Button look="quiet" size="small" isDisabled={busy} onPress={onClear}>
          Clear
        </Button>
      </div>
      <ul className="max-h-64 overflow-auto">
        {uploads.map((upload) => (
          <li key={upload.key} className="border-b border-line px-3 py-2 last:border-b-0">
            <div className="flex items-center gap-3">
              <span className="min-w-0 flex-1 truncate">{upload.name}</span>
              <span className="shrink-0 text-xs text-ink-faint">{fileSize(upload.bytes)}</span>
              <Outcome upload={upload} {...(onOpen ? { onOpen } : {})} />
            </div>
            {upload.known && (
              <p className="mt-0.5 text-xs text-ink-faint">This file was in the library already.</p>
            )}
            {upload.sentence && (
              <p role="alert" className="mt-0.5 text-danger">
                {upload.sentence}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Outcome({ upload, onOpen }: { upload: Upload; onOpen?: (upload: Upload) => void }) {
  if (upload.state === 'refused')
    return (
      <span className="flex w-36 items-center justify-end gap-1 text-danger">
        <CircleAlert aria-hidden size={15} /> Refused
      </span>
    );
  if (upload.state === 'done')
    return (
      <span className="flex w-36 items-center justify-end gap-1 text-good">
        <CircleCheck aria-hidden size={15} />
        {onOpen ? (
          <Button look="quiet" size="small" onPress={() => onOpen(upload)} aria-label={`Open ${upload.name}`}>
            Open
          </Button>
        ) : (
          'Done'
        )}
      </span>
    );
  return (
    <span className="flex w-36 flex-col gap-1 text-xs text-ink-faint">
      {upload.state === 'reading'
        ? 'Reading the picture…'
        : upload.state === 'waiting'
          ? 'Waiting'
          : 'Sending'}
      <ProgressBar label={`Upload of ${upload.name}`} part={upload.part} />
    </span>
  );
}
