'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { uploadQueue } from './upload-queue.ts';

/** A photo by its address: the server fetches it. */
export function UploadAddress() {
  const [open, setOpen] = useState(false);
  const [url, setUrl] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (url.trim()) uploadQueue.addAddress(url.trim());
    setUrl('');
    setOpen(false);
  };
  if (!open)
    return (
      <div className="mb-2">
        <Button look="quiet" size="small" onPress={() => setOpen(true)}>
          Add a photo by its address
        </Button>
      </div>
    );
  return (
    <form onSubmit={submit} className="mb-3 flex max-w-2xl flex-wrap items-end gap-2">
      <TextField
        label="Address of the picture"
        placeholder="https://…"
        type="url"
        autoFocus
        value={url}
        onChange={setUrl}
        className="min-w-48 flex-1"
      />
      <Button look="primary" type="submit" isDisabled={url.trim() === ''}>
        Fetch
      </Button>
      <Button look="quiet" onPress={() => setOpen(false)}>
        Cancel
      </Button>
    </form>
  );
}
