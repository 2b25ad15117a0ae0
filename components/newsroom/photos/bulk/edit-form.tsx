'use client';

import { Select } from '#components/ui/select.tsx';
import { TextAreaField, TextField } from '#components/ui/text-field.tsx';
import { useSession } from '../../session/session.tsx';
import { categories } from '../photo-fields.ts';
import { uses } from '../rights/words.ts';
import type { EditFields } from './edit-fields.ts';

const leave = { id: 'leave', name: 'Leave as it is' };
const set = { id: 'set', name: 'Set to' };
const add = { id: 'add', name: 'Add' };
const captions = [
  leave,
  { id: 'replace', name: 'Replace words' },
  { id: 'before', name: 'Put before it' },
  { id: 'after', name: 'Put after it' },
  set,
];
const rights = [
  leave,
  { id: 'allow', name: 'They may be used' },
  { id: 'deny', name: 'They may not be used' },
];

/** What shall change about all chosen photos. Alternative text is not here: it says what one photo shows. */
export function EditForm({
  fields,
  onChange,
}: {
  fields: EditFields;
  onChange: (part: Partial<EditFields>) => void;
}) {
  const maySetRights = useSession().abilities.includes('manage credits');
  return (
    <div className="flex flex-col gap-4">
      <Part
        label="Photographers"
        choices={[leave, set, add]}
        how={fields.creatorsHow}
        onHow={(creatorsHow) => onChange({ creatorsHow })}
      >
        <TextAreaField
          label="Names"
          help="One a line."
          rows={2}
          value={fields.creators}
          onChange={(creators) => onChange({ creators })}
        />
      </Part>
      <Part
        label="Credit"
        choices={[leave, set, add]}
        how={fields.creditHow}
        onHow={(creditHow) => onChange({ creditHow })}
      >
        <TextField
          label="Agency or source"
          value={fields.credit}
          onChange={(credit) => onChange({ credit })}
        />
      </Part>
      <Part
        label="Caption"
        choices={captions}
        how={fields.captionHow}
        onHow={(captionHow) => onChange({ captionHow })}
      >
        {fields.captionHow === 'replace' && (
          <TextField label="These words" value={fields.find} onChange={(find) => onChange({ find })} />
        )}
        <TextAreaField
          label={fields.captionHow === 'replace' ? 'By these' : 'Words'}
          rows={2}
          value={fields.caption}
          onChange={(caption) => onChange({ caption })}
        />
      </Part>
      <Part
        label="Keywords"
        choices={[leave, add, { id: 'remove', name: 'Take away' }, set]}
        how={fields.keywordsHow}
        onHow={(keywordsHow) => onChange({ keywordsHow })}
      >
        <TextField
          label="Words"
          help="Between commas."
          value={fields.keywords}
          onChange={(keywords) => onChange({ keywords })}
        />
      </Part>
      {maySetRights && (
        <>
          <Select
            label="Category"
            choices={[leave, ...categories]}
            value={fields.category}
            onChange={(category) => onChange({ category })}
          />
          <Part
            label="Right"
            choices={rights}
            how={fields.leaseHow}
            onHow={(leaseHow) => onChange({ leaseHow })}
          >
            <Select
              label="For"
              choices={Object.entries(uses).map(([id, name]) => ({ id, name }))}
              value={fields.leaseUse}
              onChange={(leaseUse) => onChange({ leaseUse })}
            />
            <div className="grid gap-3 sm:grid-cols-2">
              <TextField
                label="From"
                type="datetime-local"
                value={fields.leaseFrom}
                onChange={(leaseFrom) => onChange({ leaseFrom })}
              />
              <TextField
                label="Until"
                type="datetime-local"
                value={fields.leaseUntil}
                onChange={(leaseUntil) => onChange({ leaseUntil })}
              />
            </div>
          </Part>
        </>
      )}
    </div>
  );
}

function Part({
  label,
  choices,
  how,
  onHow,
  children,
}: {
  label: string;
  choices: readonly { id: string; name: string }[];
  how: string;
  onHow: (how: string) => void;
  children: React.ReactNode;
}) {
  return (
    <div>
      <Select label={label} choices={choices} value={how} onChange={onHow} />
      {how !== 'leave' && (
        <div className="mt-2 flex flex-col gap-3 border-l-2 border-line pl-3">{children}</div>
      )}
    </div>
  );
}
