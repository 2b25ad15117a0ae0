'use client';

import { ImageUp } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { FileButton } from '#components/ui/file-button.tsx';
import { ProgressBar } from '#components/ui/progress-bar.tsx';
import { api, sentenceOf } from '../api.ts';
import { pictureTypes, previewAt } from '../photos/pictures.ts';
import { Logo } from './logo.tsx';

/** The logo: a picture uploaded as one, so that it needs no credit and is not in the library. */
export function LogoField({
  name,
  url,
  error,
  onChange,
}: {
  name: string;
  url: string | null;
  error?: string | undefined;
  onChange: (logo: { id: string; url: string } | null) => void;
}) {
  const [part, setPart] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<string>();

  const upload = async ([file]: File[]) => {
    if (!file) return;
    setRefusal(undefined);
    setPart(0);
    try {
      const photo = await api.photos.upload(file, { purpose: 'logo', onProgress: setPart });
      onChange({ id: photo.id, url: previewAt(photo, 360) ?? photo.previewUrl.replace('{width}', '360') });
    } catch (thrown) {
      setRefusal(sentenceOf(thrown));
    } finally {
      setPart(null);
    }
  };

  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1 text-[0.8125rem] font-medium">Logo</legend>
      <div className="flex flex-wrap items-center gap-3">
        <Logo url={url} name={name || '?'} large />
        <div className="flex flex-col items-start gap-2">
          <FileButton
            accept={pictureTypes}
            icon={<ImageUp aria-hidden size={16} />}
            isPending={part !== null}
            onFiles={upload}
          >
            {url ? 'Replace' : 'Upload a logo'}
          </FileButton>
          {url && part === null && (
            <Button look="quiet" size="small" onPress={() => onChange(null)}>
              Take away
            </Button>
          )}
        </div>
      </div>
      {part !== null && <ProgressBar label="Upload of the logo" part={part} />}
      <p className="text-xs text-ink-faint">Its alternative text is the partner’s name.</p>
      {(refusal ?? error) && (
        <p role="alert" className="text-xs font-medium text-danger">
          {refusal ?? error}
        </p>
      )}
    </fieldset>
  );
}
