'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { SearchField } from '#components/ui/text-field.tsx';
import { api } from '../api.ts';
import { ListFailed, RowsComing } from '../list-states.tsx';
import { LoadMore } from '../load-more.tsx';
import { useSettled } from '../photos/use-photos.ts';
import { keys } from '../queries.ts';
import { useCan } from '../session/session.tsx';
import { Screen } from '../shell/screen.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { OpenInvitations } from './open-invitations.tsx';
import { PersonRow } from './person-row.tsx';

/** Who works here. Admins invite, change roles and remove. */
export function People() {
  const manages = useCan('manage people');
  const [inviting, setInviting] = useState(false);
  const [text, setText] = useState('');
  const q = useSettled(text.trim());
  const list = useInfiniteQuery({
    queryKey: [...keys.people, q],
    queryFn: ({ pageParam, signal }) => api.people.list({ q, cursor: pageParam, limit: 50 }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
  const people = list.data?.pages.flatMap((page) => page.items) ?? [];
  const invitations = list.data?.pages[0]?.invitations ?? [];

  return (
    <Screen
      title="People"
      width="narrow"
      actions={
        <>
          <SearchField
            label="Search people"
            placeholder="Search people"
            value={text}
            onChange={setText}
            className="w-40 flex-1 sm:w-56 sm:flex-none"
          />
          {manages && (
            <Button
              look="primary"
              icon={<UserPlus aria-hidden size={16} />}
              onPress={() => setInviting(true)}
            >
              Invite
            </Button>
          )}
        </>
      }
    >
      {list.isPending && <RowsComing rows={5} />}
      {list.isError && <ListFailed error={list.error} onRetry={() => list.refetch()} />}
      {list.data && people.length === 0 && <p className="py-8 text-center text-ink-soft">Nobody fits.</p>}
      {people.length > 0 && (
        <ul className="border-t border-line bg-paper">
          {people.map((person) => (
            <PersonRow key={person.id} person={person} manages={manages} />
          ))}
        </ul>
      )}
      <LoadMore
        more={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => list.fetchNextPage()}
      />
      {!q && <OpenInvitations invitations={invitations} />}
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </Screen>
  );
}
