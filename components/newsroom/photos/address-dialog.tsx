'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { uploadQueue } from './upload-queue.ts';

/** A photo by its address: the server fetches it, and the list of uploads shows how it goes. */
export function AddressDialog({ onClose }: { onClose: () => void }) {
  const [url, setUrl] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    uploadQueue.addAddress(url.trim());
    onClose();
  };
  return (
    <Dialog
      title="Add a photo by its address"
      isOpen
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form="photo-address" isDisabled={url.trim() === ''}>
            Fetch
          </Button>
        </>
      }
    >
      <form id="photo-address" onSubmit={submit}>
        <TextField
          label="Address of the picture"
          placeholder="https://…"
          type="url"
          isRequired
          autoFocus
          value={url}
          onChange={setUrl}
        />
      </form>
    </Dialog>
  );
}
