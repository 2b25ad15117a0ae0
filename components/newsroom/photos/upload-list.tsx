'use client';

import { CircleAlert, CircleCheck, Pause, Play, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button, IconButton } from '#components/ui/button.tsx';
import { ProgressBar } from '#components/ui/progress-bar.tsx';
import { fileSize } from '../words.ts';
import { uploadQueue } from './upload-queue.ts';
import { isOver, shownUploads, sumOf, sumSentence, type Upload } from './upload-states.ts';

type Opens = { onOpen?: (upload: Upload) => void };

/** Files on their way, each with its progress or the sentence that refuses it, and all of them together. */
export function UploadList({
  uploads,
  onClear,
  onOpen,
}: { uploads: readonly Upload[]; onClear: () => void } & Opens) {
  if (uploads.length === 0) return null;
  const sum = sumOf(uploads);
  const busy = !uploads.every(isOver);
  const { shown, hidden } = shownUploads(uploads);
  return (
    <section aria-label="Uploads" className="mb-4 rounded-md border border-line bg-paper">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-3 py-1.5">
        <h2 className="min-w-0 flex-1 font-medium">{sumSentence(sum)}</h2>
        <Announced sentence={sumSentence(sum)} step={busy ? Math.min(9, Math.floor(sum.part * 10)) : 10} />
        {busy && sum.paused < uploads.length - sum.done - sum.refused && (
          <Button
            look="quiet"
            size="small"
            icon={<Pause aria-hidden size={14} />}
            onPress={() => uploadQueue.pause()}
          >
            Pause
          </Button>
        )}
        {sum.paused > 0 && (
          <Button
            look="quiet"
            size="small"
            icon={<Play aria-hidden size={14} />}
            onPress={() => uploadQueue.resume()}
          >
            Go on
          </Button>
        )}
        {busy && (
          <Button look="quiet" size="small" onPress={() => uploadQueue.cancel()}>
            Cancel all
          </Button>
        )}
        {!busy && (
          <Button look="quiet" size="small" onPress={onClear}>
            Clear
          </Button>
        )}
        {busy && uploads.length > 1 && <ProgressBar label="All uploads" part={sum.part} />}
      </div>
      <ul className="max-h-64 overflow-auto">
        {shown.map((upload) => (
          <UploadRow key={upload.key} upload={upload} {...(onOpen ? { onOpen } : {})} />
        ))}
        {hidden > 0 && <li className="px-3 py-2 text-ink-soft">and {hidden} more</li>}
      </ul>
    </section>
  );
}

function UploadRow({ upload, onOpen }: { upload: Upload } & Opens) {
  return (
    <li className="border-b border-line px-3 py-2 last:border-b-0">
      <div className="flex items-center gap-3">
        <span className="min-w-0 flex-1 truncate">{upload.name}</span>
        {upload.bytes !== null && (
          <span className="shrink-0 text-xs text-ink-faint">{fileSize(upload.bytes)}</span>
        )}
        <Outcome upload={upload} {...(onOpen ? { onOpen } : {})} />
        {!isOver(upload) && (
          <IconButton
            label={`Cancel ${upload.name}`}
            size="small"
            onPress={() => uploadQueue.cancel(upload.key)}
          >
            <X aria-hidden size={14} />
          </IconButton>
        )}
      </div>
      {upload.known && <p className="mt-0.5 text-xs text-ink-faint">This file was in the library already.</p>}
      {upload.sentence && upload.state === 'refused' && (
        <p role="alert" className="mt-0.5 text-danger">
          {upload.sentence}
        </p>
      )}
      {upload.sentence && upload.state !== 'refused' && (
        <p className="mt-0.5 text-xs text-ink-soft">
          {upload.sentence}
          {upload.state === 'offline' && ' It goes on by itself from where it stopped.'}
        </p>
      )}
    </li>
  );
}

const words: Record<Upload['state'], string> = {
  waiting: 'Waiting',
  checking: 'Looking at the file…',
  sending: 'Sending',
  reading: 'Reading the picture…',
  offline: 'Waiting for the connection',
  paused: 'Paused',
  done: 'Done',
  refused: 'Refused',
};

function Outcome({ upload, onOpen }: { upload: Upload } & Opens) {
  const end = 'flex shrink-0 items-center justify-end gap-1 sm:w-36';
  if (upload.state === 'refused')
    return (
      <span className={`${end} text-danger`}>
        <CircleAlert aria-hidden size={15} /> Refused
        <Button
          look="quiet"
          size="small"
          aria-label={`Try ${upload.name} again`}
          onPress={() => uploadQueue.retry(upload.key)}
        >
          Try again
        </Button>
      </span>
    );
  if (upload.state === 'done')
    return (
      <span className={`${end} text-good`}>
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
    <span className="flex w-24 shrink-0 flex-col gap-1 text-xs sm:w-36 text-ink-faint">
      {words[upload.state]}
      <ProgressBar label={`Upload of ${upload.name}`} part={upload.part} />
    </span>
  );
}

/** Said aloud at each tenth of the way and at the end, and not with every file. */
function Announced({ sentence, step }: { sentence: string; step: number }) {
  const [said, say] = useState(sentence);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new sentence is only said with a new step
  useEffect(() => say(sentence), [step]);
  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  );
}
