'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Spinner } from '#components/ui/spinner.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { NoticeMailAnswer } from '#lib/answers.ts';
import { notices } from '../api/planning.ts';
import { sentenceOf } from '../api.ts';
import { ListFailed } from '../list-states.tsx';
import { keys } from '../queries.ts';

/** Which notices also come by mail: each tick counts at once. */
export function MailChoice() {
  const queries = useQueryClient();
  const choice = useQuery({
    queryKey: keys.noticeMail,
    queryFn: ({ signal }) => notices.mailChoice(signal),
  });
  const choose = async (kinds: NoticeMailAnswer['kinds']) => {
    const before = queries.getQueryData(keys.noticeMail);
    const chosen = kinds.filter(({ byMail }) => byMail).map(({ kind }) => kind);
    queries.setQueryData<NoticeMailAnswer>(keys.noticeMail, (now) => now && { ...now, kinds });
    try {
      queries.setQueryData(keys.noticeMail, await notices.chooseMail(chosen));
    } catch (error) {
      queries.setQueryData(keys.noticeMail, before);
      toast.refused(sentenceOf(error));
    }
  };
  return (
    <section aria-labelledby="by-mail" className="mb-10">
      <h2 id="by-mail" className="mb-2 font-semibold">
        Notices by mail
      </h2>
      {choice.isPending && <Spinner label="Loading what comes by mail" />}
      {choice.isError && <ListFailed error={choice.error} onRetry={() => choice.refetch()} />}
      {choice.data && (
        <>
          {choice.data.works ? (
            <p className="mb-3 text-ink-soft">
              Every notice is under the bell above. What you tick also goes to {choice.data.address}.
            </p>
          ) : (
            <div className="mb-3">
              <Notice tone="caution">
                This newsroom sends no mail yet: notices stay under the bell above. What you tick counts once
                an admin has set mail up.
              </Notice>
            </div>
          )}
          <div className="grid max-w-2xl gap-x-6 sm:grid-cols-2">
            {choice.data.kinds.map((each) => (
              <Checkbox
                key={each.kind}
                isSelected={each.byMail}
                onChange={(byMail) =>
                  void choose(
                    choice.data.kinds.map((one) => (one.kind === each.kind ? { ...one, byMail } : one)),
                  )
                }
              >
                {each.name}
              </Checkbox>
            ))}
          </div>
        </>
      )}
    </section>
  );
}
