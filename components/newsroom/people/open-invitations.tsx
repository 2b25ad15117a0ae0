'use client';

import type { InvitationAnswer } from '#lib/answers.ts';
import { useSession } from '../session/session.tsx';
import { exactTime } from '../words.ts';

/** Who was invited and has not come yet. */
export function OpenInvitations({ invitations }: { invitations: InvitationAnswer[] }) {
  const { zone } = useSession().newsroom;
  if (invitations.length === 0) return null;
  return (
    <section className="mt-8">
      <h2 className="mb-2 font-semibold">Open invitations</h2>
      <ul className="border-t border-line bg-paper">
        {invitations.map((one) => (
          <li
            key={`${one.email} ${one.expiresAt}`}
            className="flex flex-wrap items-baseline gap-x-4 border-b border-line px-3 py-2.5"
          >
            <span className="min-w-40 flex-1">
              <span className="block font-medium">{one.name || one.email}</span>
              <span className="block text-xs text-ink-faint">{one.email}</span>
            </span>
            <span className="capitalize text-ink-soft">{one.role}</span>
            <span className="text-xs text-ink-faint">open until {exactTime(one.expiresAt, zone)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
