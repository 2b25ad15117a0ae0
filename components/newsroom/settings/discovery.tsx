'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { FormEvent, ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TextAreaField, TextField } from '#components/ui/text-field.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { DiscoveryAnswer } from '#lib/answers.ts';
import { discovery } from '../api/discovery.ts';
import { ListFailed, RowsComing } from '../list-states.tsx';
import { useForm } from '../use-form.ts';
import { changedOf } from './changed.ts';
import { CrawlerChoice } from './discovery-crawlers.tsx';
import { LastTold } from './discovery-told.tsx';

const key = ['discovery'] as const;

/** How the site is found: crawlers, files for machines, and who is told of changes. */
export function DiscoveryPanel() {
  const answer = useQuery({ queryKey: key, queryFn: ({ signal }) => discovery.read(signal) });
  if (answer.isPending) return <RowsComing rows={4} />;
  if (answer.isError) return <ListFailed error={answer.error} onRetry={() => answer.refetch()} />;
  return <DiscoveryForm answer={answer.data} />;
}

const fieldsOf = ({ lastTold: _lastTold, indexNowKey: _key, ...fields }: DiscoveryAnswer) => fields;

function DiscoveryForm({ answer }: { answer: DiscoveryAnswer }) {
  const queries = useQueryClient();
  const form = useForm(fieldsOf(answer));
  const { fields, faults, set } = form;
  const change = changedOf(fieldsOf(answer), fields);
  const dirty = Object.keys(change).length > 0;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const saved = await form.send(() => discovery.change(change));
    if (!saved) return;
    queries.setQueryData(key, saved);
    form.reset(fieldsOf(saved));
    toast.done('Saved. The site’s files say it at once.');
  };
  return (
    <form onSubmit={save} noValidate className="flex max-w-xl flex-col gap-8">
      {form.refusal && <Notice tone="danger">{form.refusal}</Notice>}
      <Part
        title="AI crawlers"
        about="Those you refuse are asked in robots.txt to read nothing. Search engines are not touched."
      >
        <CrawlerChoice
          refused={fields.refusedCrawlers}
          onChange={(refusedCrawlers) => set({ refusedCrawlers })}
        />
        <TextAreaField
          label="More lines for robots.txt"
          help="Lines that name no crawler count for all."
          rows={3}
          value={fields.robotsLines}
          onChange={(robotsLines) => set({ robotsLines })}
          error={faults.robotsLines}
        />
      </Part>
      <Part
        title="Told of changes"
        about="Each publish, correction, unpublish and kill is told to those you name here."
      >
        <TextField
          label="IndexNow"
          help="Search engines that look at a page when told: https://api.indexnow.org/indexnow. Empty for none."
          value={fields.indexNowUrl}
          onChange={(indexNowUrl) => set({ indexNowUrl })}
          error={faults.indexNowUrl}
        />
        <TextField
          label="WebSub hub"
          help="Feed readers hear of a new story at once through it. Empty for none."
          value={fields.hubUrl}
          onChange={(hubUrl) => set({ hubUrl })}
          error={faults.hubUrl}
        />
        {answer.lastTold && <LastTold {...answer.lastTold} />}
      </Part>
      <Part title="Files for machines">
        <TextAreaField
          label="ads.txt"
          help="Who may sell advertisements for this site, one a line. Empty for no file."
          rows={4}
          value={fields.adsTxt}
          onChange={(adsTxt) => set({ adsTxt })}
          error={faults.adsTxt}
        />
        <TextField
          label="Contact for security reports"
          help="An email address or a page, for /.well-known/security.txt. Empty for no file."
          value={fields.securityContact}
          onChange={(securityContact) => set({ securityContact })}
          error={faults.securityContact}
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField
            label="Good until"
            help="A day within a year, like 2027-05-31. The file goes when it is over."
            value={fields.securityExpires}
            onChange={(securityExpires) => set({ securityExpires })}
            error={faults.securityExpires}
          />
          <TextField
            label="Security policy"
            help="A page, if you have one."
            value={fields.securityPolicy}
            onChange={(securityPolicy) => set({ securityPolicy })}
            error={faults.securityPolicy}
          />
        </div>
        <TextField
          label="Corrections policy"
          help="The page that says how you correct yourself. Empty: the list of corrections."
          value={fields.correctionsPolicyUrl}
          onChange={(correctionsPolicyUrl) => set({ correctionsPolicyUrl })}
          error={faults.correctionsPolicyUrl}
        />
      </Part>
      <div>
        <Button type="submit" look="primary" isDisabled={!dirty} isPending={form.working}>
          Save
        </Button>
      </div>
    </form>
  );
}

function Part({ title, about, children }: { title: string; about?: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-5">
      <div>
        <h2 className="font-semibold">{title}</h2>
        {about && <p className="text-ink-soft">{about}</p>}
      </div>
      {children}
    </section>
  );
}
