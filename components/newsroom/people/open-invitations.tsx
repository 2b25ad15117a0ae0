'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/dialog.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { InvitationAnswer } from '#lib/answers.ts';
import { api, sentenceOf } from '../api.ts';
import { keys } from '../queries.ts';
import { useSession } from '../session/session.tsx';
import { exactTime } from '../words.ts';

/** Who was invited and has not come yet. An admin can withdraw the invitation. */
export function OpenInvitations({ invitations }: { invitations: InvitationAnswer[] }) {
  const { zone } = useSession().newsroom;
  const queries = useQueryClient();
  const [withdrawing, setWithdrawing] = useState<InvitationAnswer | null>(null);
  const invited = withdrawing && (withdrawing.name || withdrawing.email);

  const withdraw = async () => {
    if (!withdrawing) return undefined;
    try {
      await api.invitation.withdraw(withdrawing.id);
    } catch (error) {
      return sentenceOf(error);
    } finally {
      queries.invalidateQueries({ queryKey: keys.people });
    }
    toast.done(`The invitation for ${invited} is withdrawn.`);
    return undefined;
  };

  return (
    <>
      {invitations.length > 0 && (
        <section className="mt-8">
          <h2 className="mb-2 font-semibold">Open invitations</h2>
          <ul className="border-t border-line bg-paper">
            {invitations.map((one) => (
              <li
                key={one.id}
                className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-3 py-2.5"
              >
                <span className="min-w-40 flex-1">
                  <span className="block font-medium">{one.name || one.email}</span>
                  <span className="block text-xs break-words text-ink-faint">{one.email}</span>
                </span>
                <span className="capitalize text-ink-soft">{one.role}</span>
                <span className="text-xs text-ink-faint">open until {exactTime(one.expiresAt, zone)}</span>
                <Button
                  look="danger"
                  size="small"
                  aria-label={`Withdraw the invitation for ${one.name || one.email}`}
                  onPress={() => setWithdrawing(one)}
                >
                  Withdraw
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ConfirmDialog
        title={`Withdraw the invitation for ${invited ?? ''}?`}
        isOpen={withdrawing !== null}
        onClose={() => setWithdrawing(null)}
        act="Withdraw"
        danger
        onAct={withdraw}
      >
        <p>The link that was sent opens nothing any more, and says so to whoever follows it.</p>
      </ConfirmDialog>
    </>
  );
}
