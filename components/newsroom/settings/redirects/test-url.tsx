'use client';

import { ArrowDown, CircleAlert, CircleCheck } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { TestAnswer } from '#lib/answers.ts';
import { masthead } from '../../api/masthead.ts';
import { useForm } from '../../use-form.ts';

/** Asks the site for an address as a reader does, and shows each answer on the way. */
export function TestUrl() {
  const form = useForm({ url: '' });
  const [answer, setAnswer] = useState<TestAnswer | null>(null);
  const test = async (event: FormEvent) => {
    event.preventDefault();
    setAnswer(null);
    setAnswer((await form.send(({ url }) => masthead.redirects.test(url))) ?? null);
  };
  return (
    <section aria-label="Test an address" className="rounded border border-line bg-paper px-3 py-3">
      <form onSubmit={test} noValidate className="flex items-end gap-2">
        <TextField
          label="Test an address"
          placeholder="/2014/05/old-title.html"
          className="flex-1"
          value={form.fields.url}
          onChange={(url) => form.set({ url })}
          error={form.faults.url ?? form.refusal}
          spellCheck="false"
          autoComplete="off"
        />
        <Button type="submit" isPending={form.working}>
          Test
        </Button>
      </form>
      <div role="status">
        {answer && (
          <div className="mt-3 flex flex-col gap-1.5 border-t border-line pt-3">
            {answer.hops.map((hop) => (
              <p key={`${hop.url} ${hop.to}`} className="flex items-start gap-2 wrap-anywhere">
                <Badge tone={hop.status < 300 ? 'good' : hop.status < 400 ? 'plain' : 'danger'}>
                  {hop.status}
                </Badge>
                <span className="min-w-0">{hop.url}</span>
                {hop.to && (
                  <ArrowDown aria-label="leads to" size={14} className="mt-1 shrink-0 text-ink-faint" />
                )}
              </p>
            ))}
            <p className="flex items-start gap-2 font-medium">
              {answer.ok ? (
                <CircleCheck aria-hidden size={16} className="mt-0.5 shrink-0 text-good" />
              ) : (
                <CircleAlert aria-hidden size={16} className="mt-0.5 shrink-0 text-danger" />
              )}
              {answer.sentence}
            </p>
          </div>
        )}
      </div>
    </section>
  );
}
