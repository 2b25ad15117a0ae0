'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Drawer } from '#components/ui/dialog.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TextAreaField, TextField } from '#components/ui/text-field.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { AuthorAnswer } from '#lib/answers.ts';
import { masthead } from '../api/masthead.ts';
import { api } from '../api.ts';
import { PhotoPicker } from '../photos/picker.tsx';
import { previewAt } from '../photos/pictures.ts';
import { type Person, PersonBox } from '../planning/person-box.tsx';
import { keys } from '../queries.ts';
import { useForm } from '../use-form.ts';
import { AuthorLinks } from './author-links.tsx';
import { changedOf } from './changed.ts';

/** All that the author's page prints, and whose stories are signed so. */
export function AuthorDialog({ author, onClose }: { author: AuthorAnswer; onClose: () => void }) {
  const queries = useQueryClient();
  const { id: _id, stories: _stories, public: _public, ...start } = author;
  const form = useForm(start);
  const { fields, faults, set } = form;
  const [signer, setSigner] = useState<Person | null>(null);
  const save = async () => {
    const saved = await form.send((filled) => masthead.authors.change(author.id, changedOf(start, filled)));
    if (!saved) return;
    queries.invalidateQueries({ queryKey: keys.authors });
    toast.done('Saved. The site shows it at once.');
    onClose();
  };
  const linkFault = Object.entries(faults).find(([name]) => name.startsWith('links'))?.[1];
  return (
    <Drawer
      title={author.name}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isPending={form.working} onPress={save}>
            Save
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4 pt-1">
        {form.refusal && <Notice tone="danger">{form.refusal}</Notice>}
        <AuthorPhoto
          name={fields.name}
          photoId={fields.photoId}
          error={faults.photoId}
          onChange={(photoId) => set({ photoId })}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label="Name"
            value={fields.name}
            onChange={(name) => set({ name })}
            error={faults.name}
          />
          <TextField
            label="Title"
            placeholder="Science correspondent"
            value={fields.title}
            onChange={(title) => set({ title })}
            error={faults.title}
          />
        </div>
        <TextField
          label="Address"
          help={`/authors/${fields.slug}${fields.slug === author.slug ? '' : '. Readers of the former address are led here.'}`}
          value={fields.slug}
          onChange={(slug) => set({ slug: slug.trim() })}
          error={faults.slug}
          spellCheck="false"
          autoComplete="off"
        />
        <TextAreaField
          label="Biography"
          help="Printed on the author’s page."
          rows={4}
          value={fields.bio}
          onChange={(bio) => set({ bio })}
          error={faults.bio}
        />
        <TextAreaField
          label="Disclosure"
          help="Interests that readers should know of: holdings, memberships, family."
          rows={2}
          value={fields.disclosure}
          onChange={(disclosure) => set({ disclosure })}
          error={faults.disclosure}
        />
        <TextField
          label="Email for readers"
          type="email"
          value={fields.email}
          onChange={(email) => set({ email: email.trim() })}
          error={faults.email}
        />
        <AuthorLinks links={fields.links} error={linkFault} onChange={(links) => set({ links })} />
        <PersonBox
          label="Signs the stories of"
          help="New stories of this person begin with this byline."
          placeholder="Nobody here"
          among="whoever was here"
          hintOf="email"
          value={signer ?? (fields.personId ? { id: fields.personId } : null)}
          onChange={(person) => {
            setSigner(person);
            set({ personId: person?.id ?? null });
          }}
          error={faults.personId}
        />
      </div>
    </Drawer>
  );
}

function AuthorPhoto({
  name,
  photoId,
  error,
  onChange,
}: {
  name: string;
  photoId: string | null;
  error?: string | undefined;
  onChange: (photoId: string | null) => void;
}) {
  const [picking, setPicking] = useState(false);
  const photo = useQuery({
    queryKey: keys.photo(photoId ?? ''),
    queryFn: ({ signal }) => api.photos.read(photoId ?? '', signal),
    enabled: photoId !== null,
  });
  const url = photoId && photo.data ? previewAt(photo.data, 360) : null;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <span className="grid size-16 shrink-0 place-items-center overflow-hidden rounded-full bg-sunk font-serif text-xl text-ink-faint">
        {url ? (
          <img src={url} alt="" className="size-full object-cover" />
        ) : (
          name.charAt(0).toLocaleUpperCase()
        )}
      </span>
      <div className="flex flex-col items-start gap-1">
        <div className="flex gap-2">
          <Button size="small" onPress={() => setPicking(true)}>
            {photoId ? 'Choose another photo' : 'Choose a photo'}
          </Button>
          {photoId && (
            <Button size="small" look="quiet" onPress={() => onChange(null)}>
              Take away
            </Button>
          )}
        </div>
        {photo.data && photoId && (
          <p className="text-xs text-ink-faint">Credit: {photo.data.creditLine || 'none'}</p>
        )}
        {error && (
          <p role="alert" className="text-xs font-medium text-danger">
            {error}
          </p>
        )}
      </div>
      <PhotoPicker
        title={`Photo of ${name}`}
        isOpen={picking}
        onClose={() => setPicking(false)}
        onPick={({ id }) => {
          onChange(id);
          setPicking(false);
        }}
      />
    </div>
  );
}
