'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TextAreaField, TextField } from '#components/ui/text-field.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { PhotoRulesAnswer } from '#lib/answers.ts';
import { rights } from '../api/rights.ts';
import { ListFailed, RowsComing } from '../list-states.tsx';
import { keys } from '../queries.ts';
import { useForm } from '../use-form.ts';
import { quotaLines, quotasIn } from './quota-lines.ts';

const categories: [PhotoRulesAnswer['categoriesNeedingRight'][number], string][] = [
  ['social', 'From social media'],
  ['freelance', 'Freelance'],
  ['screengrab', 'Screengrab'],
  ['handout', 'Handout'],
  ['pool', 'Pool'],
  ['agency', 'Agency'],
  ['cc', 'Creative Commons'],
];

/** Where the house publishes, what needs a right of its own, and what suppliers allow. */
export function PhotoRulesPanel() {
  const rules = useQuery({ queryKey: keys.photoRules, queryFn: ({ signal }) => rights.rules(signal) });
  if (rules.isPending) return <RowsComing rows={4} />;
  if (rules.isError) return <ListFailed error={rules.error} onRetry={() => rules.refetch()} />;
  return <RulesForm rules={rules.data} />;
}

function RulesForm({ rules }: { rules: PhotoRulesAnswer }) {
  const queries = useQueryClient();
  const form = useForm(fieldsOf(rules));
  const { fields, set, faults } = form;
  const dirty = JSON.stringify(fields) !== JSON.stringify(fieldsOf(rules));
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const saved = await form.send(() =>
      rights.changeRules({
        publishCountries: fields.publishCountries.split(/[\s,;]+/).filter(Boolean),
        categoriesNeedingRight: fields.categoriesNeedingRight,
        archiveAfterDays: Number(fields.archiveAfterDays),
        photoQuotas: quotasIn(fields.photoQuotas),
      }),
    );
    if (!saved) return;
    queries.setQueryData(keys.photoRules, saved);
    form.reset(fieldsOf(saved));
    toast.done('Saved. Stored photos follow in the background.');
  };
  const tick = (category: (typeof categories)[number][0], on: boolean) =>
    set({
      categoriesNeedingRight: on
        ? [...fields.categoriesNeedingRight, category]
        : fields.categoriesNeedingRight.filter((one) => one !== category),
    });
  return (
    <form onSubmit={save} noValidate className="flex max-w-xl flex-col gap-5">
      {form.refusal && <Notice tone="danger">{form.refusal}</Notice>}
      <TextField
        label="We publish for"
        help="Countries by two letters each, like US, CA. A supplier’s “TURKEY OUT” counts only where TR is one of them."
        value={fields.publishCountries}
        onChange={(publishCountries) => set({ publishCountries })}
        error={faults.publishCountries}
      />
      <fieldset>
        <legend className="mb-1 text-[0.8125rem] font-medium">Need a right that somebody set</legend>
        <div className="grid sm:grid-cols-2">
          {categories.map(([category, name]) => (
            <Checkbox
              key={category}
              isSelected={fields.categoriesNeedingRight.includes(category)}
              onChange={(on) => tick(category, on)}
            >
              {name}
            </Checkbox>
          ))}
        </div>
      </fieldset>
      <TextField
        label="Days in which a “no archive” photo may go into another story"
        inputMode="numeric"
        value={fields.archiveAfterDays}
        onChange={(archiveAfterDays) => set({ archiveAfterDays })}
        error={faults.archiveAfterDays}
      />
      <TextAreaField
        label="Photos a month that contracts allow"
        help="One supplier a line: Getty Images, 250."
        rows={3}
        value={fields.photoQuotas}
        onChange={(photoQuotas) => set({ photoQuotas })}
        error={faults.photoQuotas}
      />
      <div>
        <Button type="submit" look="primary" isDisabled={!dirty} isPending={form.working}>
          Save
        </Button>
      </div>
    </form>
  );
}

const fieldsOf = (rules: PhotoRulesAnswer) => ({
  publishCountries: rules.publishCountries.join(', '),
  categoriesNeedingRight: rules.categoriesNeedingRight,
  archiveAfterDays: String(rules.archiveAfterDays),
  photoQuotas: quotaLines(rules.photoQuotas),
});
