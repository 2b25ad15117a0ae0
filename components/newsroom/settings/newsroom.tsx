'use client';

import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useMemo } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { ComboBox } from '#components/ui/combo-box.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Spinner } from '#components/ui/spinner.tsx';
import { TextAreaField, TextField } from '#components/ui/text-field.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { SettingsAnswer } from '#lib/answers.ts';
import { creditLine } from '#lib/photos/credit/credit-line.ts';
import { api } from '../api.ts';
import { ListFailed } from '../list-states.tsx';
import { keys, useSettings } from '../queries.ts';
import { sessionKey } from '../session/session.tsx';
import { useForm } from '../use-form.ts';

/** Name, tagline, zone, language, about, credit separator. */
export function NewsroomPanel() {
  const settings = useSettings();
  if (settings.isError) return <ListFailed error={settings.error} onRetry={() => settings.refetch()} />;
  if (!settings.data) return <Spinner label="Loading the settings" />;
  return <NewsroomForm settings={settings.data} />;
}

function NewsroomForm({ settings }: { settings: SettingsAnswer }) {
  const queries = useQueryClient();
  const form = useForm(settings);
  const { fields, faults, set } = form;
  const zones = useMemo(() => zoneChoices(fields.zone), [fields.zone]);
  const change = Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => settings[name as keyof SettingsAnswer] !== value),
  );
  const dirty = Object.keys(change).length > 0;

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const saved = await form.send(() => api.settings.change(change));
    if (!saved) return;
    queries.setQueryData(keys.settings, saved);
    queries.invalidateQueries({ queryKey: sessionKey });
    form.reset(saved);
    toast.done('Saved. The site shows it at once.');
  };

  return (
    <form onSubmit={save} noValidate className="flex max-w-xl flex-col gap-5">
      {form.refusal && <Notice tone="danger">{form.refusal}</Notice>}
      <TextField
        label="Name of the newsroom"
        value={fields.name}
        onChange={(name) => set({ name })}
        error={faults.name}
      />
      <TextField
        label="Tagline"
        help="One line under the name, on the front page."
        value={fields.tagline}
        onChange={(tagline) => set({ tagline })}
        error={faults.tagline}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <ComboBox
          label="Time zone"
          help="Dates are printed in it."
          choices={zones}
          value={fields.zone}
          onChange={(zone) => zone && set({ zone })}
          error={faults.zone}
        />
        <TextField
          label="Language"
          help="A tag like en or pt-BR."
          value={fields.language}
          onChange={(language) => set({ language })}
          error={faults.language}
        />
      </div>
      <TextField
        label="Credit separator"
        help={`Between photographer and agency: ${example(fields.creditSeparator)}`}
        value={fields.creditSeparator}
        onChange={(creditSeparator) => set({ creditSeparator })}
        error={faults.creditSeparator}
        className="max-w-60"
      />
      <TextAreaField
        label="About"
        help="Who you are and how readers reach you."
        rows={5}
        value={fields.about}
        onChange={(about) => set({ about })}
        error={faults.about}
      />
      <fieldset className="flex flex-col gap-3">
        <Checkbox isSelected={fields.republish} onChange={(republish) => set({ republish })}>
          Others may republish our stories
        </Checkbox>
        {fields.republish && (
          <TextAreaField
            label="Conditions"
            help="Printed above the copy of every story that is offered."
            rows={3}
            value={fields.republishTerms}
            onChange={(republishTerms) => set({ republishTerms })}
            error={faults.republishTerms}
          />
        )}
      </fieldset>
      <div>
        <Button type="submit" look="primary" isDisabled={!dirty} isPending={form.working}>
          Save
        </Button>
      </div>
    </form>
  );
}

const zoneChoices = (now: string) =>
  [...new Set([now, 'UTC', ...Intl.supportedValuesOf('timeZone')])].map((zone) => ({
    id: zone,
    name: zone.replaceAll('_', ' '),
  }));

const example = (separator: string) =>
  creditLine({ creators: ['Philippe Huguen'], credit: 'AFP/Getty Images', mandated: '', separator }).line;
