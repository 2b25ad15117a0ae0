'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Spinner } from '#components/ui/spinner.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { SettingsAnswer } from '#lib/answers.ts';
import { mail } from '../api/planning.ts';
import { api, sentenceOf } from '../api.ts';
import { ListFailed } from '../list-states.tsx';
import { keys, useSettings } from '../queries.ts';

/** How stories are approved here, and whether notices go out by mail. */
export function WorkflowPanel() {
  return (
    <div className="flex max-w-xl flex-col gap-8">
      <Approvals />
      <Mail />
    </div>
  );
}

function Approvals() {
  const queries = useQueryClient();
  const settings = useSettings();
  const change = useMutation({
    mutationFn: (fields: Partial<SettingsAnswer>) => api.settings.change(fields),
    onSuccess: (saved) => {
      queries.setQueryData(keys.settings, saved);
      toast.done('Saved. It counts from now on.');
    },
    onError: (error) => toast.refused(sentenceOf(error)),
  });
  return (
    <section aria-labelledby="approvals">
      <h2 id="approvals" className="mb-2 font-semibold">
        Approval
      </h2>
      {settings.isPending && <Spinner label="Loading the settings" />}
      {settings.isError && <ListFailed error={settings.error} onRetry={() => settings.refetch()} />}
      {settings.data && (
        <div className="flex flex-col gap-2">
          <Checkbox
            isSelected={settings.data.approvalBySecondPerson}
            isDisabled={change.isPending}
            onChange={(approvalBySecondPerson) => change.mutate({ approvalBySecondPerson })}
            help="Whoever began and signed a story alone cannot approve it; another editor can."
          >
            A second person approves
          </Checkbox>
          <Checkbox
            isSelected={settings.data.publishNeedsApproval}
            isDisabled={change.isPending}
            onChange={(publishNeedsApproval) => change.mutate({ publishNeedsApproval })}
            help="A story is published or scheduled for the first time only as an editor approved it. Changes of a live story need none."
          >
            Publishing needs an approval
          </Checkbox>
        </div>
      )}
    </section>
  );
}

function Mail() {
  const answer = useQuery({ queryKey: keys.mail, queryFn: ({ signal }) => mail.read(signal) });
  const test = useMutation({
    mutationFn: mail.test,
    onSuccess: () => toast.done('The mail server took the test mail. Look into your mailbox.'),
  });
  return (
    <section aria-labelledby="mail">
      <h2 id="mail" className="mb-2 font-semibold">
        Mail
      </h2>
      {answer.isPending && <Spinner label="Loading how mail is sent" />}
      {answer.isError && <ListFailed error={answer.error} onRetry={() => answer.refetch()} />}
      {answer.data && !answer.data.works && (
        <Notice tone="caution">
          <p>
            This newsroom sends no mail. Notices stay in the product, under the bell; links of invitations and
            for new passwords are copied and handed over. To send notices by mail, start the newsroom with:
          </p>
          <code className="mt-1.5 block text-xs wrap-anywhere">
            NEWSROOM_MAIL_URL=
            <wbr />
            smtp://user:password@host:587
            <br />
            NEWSROOM_MAIL_FROM=
            <wbr />
            desk@your-paper.example
          </code>
        </Notice>
      )}
      {answer.data?.works && (
        <div className="flex flex-col items-start gap-3">
          <p className="text-ink-soft">
            Notices go out by {answer.data.server} from {answer.data.from}. Each person chooses under “Your
            account” what comes by mail.
          </p>
          {test.isError && <Notice tone="danger">{sentenceOf(test.error)}</Notice>}
          <Button isPending={test.isPending} onPress={() => test.mutate()}>
            Send me a test mail
          </Button>
        </div>
      )}
    </section>
  );
}
