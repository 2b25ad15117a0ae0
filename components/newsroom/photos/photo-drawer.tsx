'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog, Drawer } from '#components/ui/dialog.tsx';
import { Spinner } from '#components/ui/spinner.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { PhotoAnswer } from '#lib/answers.ts';
import { api } from '../api.ts';
import { Hold } from '../holds/hold.tsx';
import { ListFailed } from '../list-states.tsx';
import { keys } from '../queries.ts';
import { useForm } from '../use-form.ts';
import { CreditTrace } from './credit-trace.tsx';
import { DeletePhoto } from './delete-photo.tsx';
import { FileFacts } from './file-facts.tsx';
import { FocalPoint } from './focal-point.tsx';
import { CollectionsOf, PhotoActs } from './library/photo-acts.tsx';
import { AlikeList } from './likeness/alike-list.tsx';
import { changedFields, fieldsOf } from './photo-fields.ts';
import { PhotoForm } from './photo-form.tsx';
import { PhotoLicence } from './photo-licence.tsx';
import { PhotoUses } from './photo-uses.tsx';
import { Preview } from './preview.tsx';
import { RawMetadata } from './raw-metadata.tsx';
import { Rights } from './rights/rights.tsx';

/** One photo with all that is known of it; unsaved changes are asked about before it closes. */
export function PhotoDrawer({ id, onClose }: { id: string | null; onClose: () => void }) {
  const photo = useQuery({
    queryKey: keys.photo(id ?? ''),
    queryFn: ({ signal }) => api.photos.read(id ?? '', signal),
    enabled: id !== null,
  });
  if (!id) return null;
  if (photo.data) return <OpenPhoto key={photo.data.id} photo={photo.data} onClose={onClose} />;
  return (
    <Drawer title="Photo" isOpen onClose={onClose}>
      {photo.isError ? (
        <ListFailed error={photo.error} onRetry={() => photo.refetch()} />
      ) : (
        <Spinner label="Loading the photo" />
      )}
    </Drawer>
  );
}

function OpenPhoto({ photo, onClose }: { photo: PhotoAnswer; onClose: () => void }) {
  const queries = useQueryClient();
  const form = useForm(fieldsOf(photo));
  const [leaving, setLeaving] = useState(false);
  const changes = changedFields(photo, form.fields);
  const dirty = Object.keys(changes).length > 0;
  const mayDescribe = photo.abilities.includes('describe photo');

  const save = async (fields: Parameters<typeof api.photos.change>[1] = changes) => {
    const saved = await form.send(() => api.photos.change(photo.id, fields));
    if (!saved) return;
    queries.setQueryData(keys.photo(photo.id), { ...photo, ...saved });
    queries.invalidateQueries({ queryKey: keys.photo(photo.id) });
    queries.invalidateQueries({ queryKey: keys.photos });
    form.reset(fieldsOf(saved));
    toast.done('Saved.');
  };

  return (
    <Drawer
      title={photo.fileName}
      isOpen
      onClose={() => (dirty ? setLeaving(true) : onClose())}
      footer={
        <>
          {photo.abilities.includes('delete photo') && !photo.bin && (
            <div className="mr-auto">
              <DeletePhoto photo={photo} onDeleted={onClose} />
            </div>
          )}
          {mayDescribe && (
            <Button look="primary" isDisabled={!dirty} isPending={form.working} onPress={() => save()}>
              Save
            </Button>
          )}
        </>
      }
    >
      <div className="flex flex-col gap-5">
        <div className="grid place-items-center rounded bg-sunk">
          <Preview
            photo={photo}
            width={1280}
            sizes="(min-width: 1024px) 40rem, 100vw"
            alt={photo.alt}
            className="max-h-[50dvh] w-auto object-contain"
          />
        </div>
        <PhotoActs photo={photo} />
        <AlikeList photo={photo} />
        <FocalPoint photo={photo} maySet={mayDescribe} />
        <PhotoForm photo={photo} form={form} mayDescribe={mayDescribe} />
        <CreditTrace
          photo={photo}
          isOpen={mayDescribe && !dirty}
          working={form.working}
          onUndone={(creditRulesUndone) => save({ creditRulesUndone })}
        />
        <Rights id={photo.id} maySet={photo.abilities.includes('set rights')} />
        <PhotoLicence photo={photo} />
        <Hold
          kind="photos"
          id={photo.id}
          hold={photo.hold}
          mayHold={photo.abilities.includes('hold photo')}
          mayLift={photo.abilities.includes('lift photo hold')}
          onChange={() => void queries.invalidateQueries({ queryKey: keys.photo(photo.id) })}
        />
        <PhotoUses id={photo.id} usage={photo.usage} />
        <CollectionsOf id={photo.id} />
        <FileFacts photo={photo} />
        <RawMetadata raw={photo.raw ?? {}} sources={photo.sources ?? {}} />
      </div>
      <ConfirmDialog
        title="Leave without saving?"
        isOpen={leaving}
        onClose={() => setLeaving(false)}
        act="Leave"
        danger
        onAct={async () => {
          onClose();
          return undefined;
        }}
      >
        <p>What you changed about this photo is not saved yet.</p>
      </ConfirmDialog>
    </Drawer>
  );
}
