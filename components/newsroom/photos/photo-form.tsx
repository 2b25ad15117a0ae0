'use client';

import { Notice } from '#components/ui/notice.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextAreaField, TextField } from '#components/ui/text-field.tsx';
import type { PhotoAnswer } from '#lib/answers.ts';
import { printedLine } from '#lib/photos/printed-line.ts';
import { sourceTypes } from '#lib/photos/source-label.rules.ts';
import { useSettings } from '../queries.ts';
import type { useForm } from '../use-form.ts';
import { CaptionCleaning } from './caption-cleaning.tsx';
import { categories, type PhotoFormFields } from './photo-fields.ts';
import { namesIn } from './pictures.ts';

type Form = ReturnType<typeof useForm<PhotoFormFields>>;

/** Whose photo it is and what it shows. The printed credit line follows the typing. */
export function PhotoForm({
  photo,
  form,
  mayDescribe,
}: {
  photo: PhotoAnswer;
  form: Form;
  mayDescribe: boolean;
}) {
  const { fields, faults, set } = form;
  const maySetRights = photo.abilities.includes('set rights');
  const closed = { isReadOnly: !mayDescribe };
  return (
    <div className="flex flex-col gap-4">
      {form.refusal && <Notice tone="danger">{form.refusal}</Notice>}
      <PrintedCredit fields={fields} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextAreaField
          label="Photographers"
          help="One name a line."
          rows={1}
          value={fields.creators}
          onChange={(creators) => set({ creators })}
          error={faults.creators}
          {...closed}
        />
        <TextField
          label="Credit"
          help="Agency or source, nearest first: AFP/Getty Images."
          value={fields.credit}
          onChange={(credit) => set({ credit })}
          error={faults.credit}
          {...closed}
        />
      </div>
      <TextAreaField
        label="Caption"
        value={fields.caption}
        onChange={(caption) => set({ caption })}
        error={faults.caption}
        {...closed}
      />
      <CaptionCleaning
        photo={photo}
        caption={fields.caption}
        isOpen={mayDescribe}
        onCaption={(caption) => set({ caption })}
      />
      <TextAreaField
        label="Alternative text"
        help="What the photo shows, for people who do not see it. A story can say it otherwise."
        rows={2}
        value={fields.alt}
        onChange={(alt) => set({ alt })}
        error={faults.alt}
        {...closed}
      />
      <TextField
        label="Copyright"
        value={fields.copyright}
        onChange={(copyright) => set({ copyright })}
        error={faults.copyright}
        {...closed}
      />
      <TextAreaField
        label="Restrictions"
        help="What the owner forbids, word for word: TURKEY OUT, no archives."
        rows={1}
        value={fields.restrictions}
        onChange={(restrictions) => set({ restrictions })}
        error={faults.restrictions}
        isReadOnly={!maySetRights}
      />
      <Select
        label="How the picture was made"
        choices={withOwn(fields.digitalSourceType)}
        value={fields.digitalSourceType}
        onChange={(digitalSourceType) => set({ digitalSourceType })}
        error={faults.digitalSourceType}
        isDisabled={!mayDescribe}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label="Category"
          choices={categories}
          value={fields.category}
          onChange={(category) => set({ category: category as PhotoFormFields['category'] })}
          error={faults.category}
          isDisabled={!maySetRights}
        />
        <TextField
          label="Mandated credit"
          help={
            maySetRights
              ? 'Exact wording that the owner demands. Printed instead of everything else.'
              : 'Category and mandated credit are set by editors.'
          }
          value={fields.mandatedCredit}
          onChange={(mandatedCredit) => set({ mandatedCredit })}
          error={faults.mandatedCredit}
          isReadOnly={!maySetRights}
        />
      </div>
    </div>
  );
}

/** The types to choose from, and the one that the file names. */
const withOwn = (type: string) =>
  sourceTypes.some(({ id }) => id === type) ? sourceTypes : [...sourceTypes, { id: type, name: type }];

function PrintedCredit({ fields }: { fields: PhotoFormFields }) {
  const settings = useSettings();
  const line = printedLine(
    { ...fields, creators: namesIn(fields.creators) },
    settings.data?.creditSeparator ?? '/',
  );
  return (
    <div className="rounded border-l-2 border-accent bg-sunk px-3 py-2" aria-live="polite">
      <p className="text-xs text-ink-faint">Printed under the photo</p>
      {line ? (
        <p className="font-medium">{line}</p>
      ) : (
        <p className="font-medium text-danger">No credit: a story with this photo cannot be published.</p>
      )}
    </div>
  );
}
