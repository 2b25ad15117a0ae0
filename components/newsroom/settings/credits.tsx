'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextAreaField, TextField } from '#components/ui/text-field.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { CreditRulesAnswer } from '#lib/answers.ts';
import { creditLine } from '#lib/photos/credit/credit-line.ts';
import { credits } from '../api/credits.ts';
import { ListFailed, RowsComing } from '../list-states.tsx';
import { keys } from '../queries.ts';
import { useForm } from '../use-form.ts';
import { CleaningProgress } from './cleaning-progress.tsx';
import { linesOf, namesIn, staffIn, staffLines } from './credit-lines.ts';

/** How photo credits are printed, who is staff, and the pass of the rules over stored photos. */
export function CreditsPanel() {
  const rules = useQuery({ queryKey: keys.credits, queryFn: ({ signal }) => credits.read(signal) });
  if (rules.isPending) return <RowsComing rows={4} />;
  if (rules.isError) return <ListFailed error={rules.error} onRetry={() => rules.refetch()} />;
  return (
    <div className="flex max-w-xl flex-col gap-8">
      <CreditsForm rules={rules.data} />
      <CleaningProgress started={rules.data.cleaning?.id ?? null} />
    </div>
  );
}

const capitalChoices = [
  { id: 'verbatim', name: 'As the agency sends them: IDA VAN DER HOLM' },
  { id: 'title case', name: 'As names: Ida van der Holm' },
];

function CreditsForm({ rules }: { rules: CreditRulesAnswer }) {
  const queries = useQueryClient();
  const form = useForm(fieldsOf(rules));
  const { fields, set, faults } = form;
  const dirty = JSON.stringify(fields) !== JSON.stringify(fieldsOf(rules));
  const change = {
    creditCapitals: fields.creditCapitals,
    creditPlainInitials: fields.creditPlainInitials,
    creditOwn: fields.creditOwn.trim(),
    creditExceptions: namesIn(fields.creditExceptions),
    staffPhotographers: staffIn(fields.staffPhotographers),
  };
  const example = creditLine({
    creators: ['IDA S. VAN DER HOLM'],
    credit: 'AFP via Getty Images',
    mandated: '',
    separator: rules.creditSeparator,
    capitals: change.creditCapitals,
    exceptions: change.creditExceptions,
    plainInitials: change.creditPlainInitials,
  }).line;

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const saved = await form.send(() => credits.change(change));
    if (!saved) return;
    queries.setQueryData(keys.credits, saved);
    queries.invalidateQueries({ queryKey: keys.settings });
    form.reset(fieldsOf(saved));
    toast.done('Saved. Stored photos follow in the background.');
  };

  return (
    <form onSubmit={save} noValidate className="flex flex-col gap-5">
      {form.refusal && <Notice tone="danger">{form.refusal}</Notice>}
      <p className="rounded border-l-2 border-accent bg-sunk px-3 py-2" aria-live="polite">
        <span className="block text-xs text-ink-faint">For example</span>
        <span className="font-medium">{example}</span>
      </p>
      <Select
        label="Names in capitals"
        choices={capitalChoices}
        value={fields.creditCapitals}
        onChange={(capitals) => set({ creditCapitals: capitals as CreditRulesAnswer['creditCapitals'] })}
        error={faults.creditCapitals}
      />
      <TextAreaField
        label="Exceptions"
        help="Names and words that keep the letters in which they stand here, one a line: deLUX."
        rows={3}
        value={fields.creditExceptions}
        onChange={(creditExceptions) => set({ creditExceptions })}
        error={faults.creditExceptions}
      />
      <Checkbox
        isSelected={fields.creditPlainInitials}
        onChange={(creditPlainInitials) => set({ creditPlainInitials })}
      >
        Initials without full stops
      </Checkbox>
      <TextField
        label="Printed behind staff photographers"
        help="Empty means the name of the newsroom."
        value={fields.creditOwn}
        onChange={(creditOwn) => set({ creditOwn })}
        error={faults.creditOwn}
      />
      <TextAreaField
        label="Staff photographers"
        help="One a line, with first and last day where there is one: Ida Holm, 2019-01-01, 2024-06-30."
        rows={4}
        value={fields.staffPhotographers}
        onChange={(staffPhotographers) => set({ staffPhotographers })}
        error={faults.staffPhotographers}
      />
      <div>
        <Button type="submit" look="primary" isDisabled={!dirty} isPending={form.working}>
          Save
        </Button>
      </div>
    </form>
  );
}

const fieldsOf = (rules: CreditRulesAnswer) => ({
  creditCapitals: rules.creditCapitals,
  creditExceptions: linesOf(rules.creditExceptions),
  creditPlainInitials: rules.creditPlainInitials,
  creditOwn: rules.creditOwn,
  staffPhotographers: staffLines(rules.staffPhotographers),
});
