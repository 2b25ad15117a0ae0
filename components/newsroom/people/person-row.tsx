'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '#components/ui/badge.tsx';
import { IconButton } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/dialog.tsx';
import { Menu, MenuItem } from '#components/ui/menu.tsx';
import { Select } from '#components/ui/select.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { InvitationAnswer, PersonAnswer } from '#lib/answers.ts';
import { api, type Role, sentenceOf } from '../api.ts';
import { keys } from '../queries.ts';
import { useSession } from '../session/session.tsx';
import { initials } from '../words.ts';
import { LinkDialog } from './link-dialog.tsx';
import { roles } from './roles.ts';

/** One person: name, email, role; for admins the change of role and removing. */
export function PersonRow({ person, manages }: { person: PersonAnswer; manages: boolean }) {
  const me = useSession().person.id === person.id;
  const queries = useQueryClient();
  const [removing, setRemoving] = useState(false);
  const change = useMutation({
    mutationFn: (fields: { role?: Role; removed?: boolean }) => api.people.change(person.id, fields),
    onSuccess: (now) =>
      toast.done(
        now.removed === person.removed ? `${now.name} is ${roleName(now.role)} now.` : `${now.name} is back.`,
      ),
    onError: (error) => toast.refused(sentenceOf(error)),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.people }),
  });

  const [link, setLink] = useState<InvitationAnswer | null>(null);
  const makeLink = useMutation({
    mutationFn: () => api.people.passwordLink(person.id),
    onSuccess: setLink,
    onError: (error) => toast.refused(sentenceOf(error)),
  });

  const remove = async () => {
    try {
      await api.people.change(person.id, { removed: true });
    } catch (error) {
      return sentenceOf(error);
    }
    toast.done(`${person.name} is removed and signed out everywhere.`);
    queries.invalidateQueries({ queryKey: keys.people });
    return undefined;
  };

  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-3 py-2.5">
      <span
        aria-hidden
        className="grid size-8 shrink-0 place-items-center rounded-full bg-sunk text-xs font-semibold text-ink-soft"
      >
        {initials(person.name)}
      </span>
      <span className="min-w-40 flex-1">
        <span className="flex items-center gap-2">
          <span className={person.removed ? 'text-ink-faint line-through' : 'font-medium'}>
            {person.name}
          </span>
          {me && <Badge tone="accent">You</Badge>}
          {person.removed && <Badge>Removed</Badge>}
          {manages && person.waiting && !person.removed && <Badge>No password yet</Badge>}
        </span>
        <span className="block truncate text-xs text-ink-faint">{person.email}</span>
      </span>
      {manages && !person.removed ? (
        <Select
          label={`Role of ${person.name}`}
          hideLabel
          className="w-36"
          choices={roles}
          value={person.role}
          isDisabled={change.isPending}
          onChange={(role) => role !== person.role && change.mutate({ role: role as Role })}
        />
      ) : (
        <span className="w-28 text-ink-soft">{roleName(person.role)}</span>
      )}
      {manages && (
        <Menu
          label={person.name}
          trigger={
            <IconButton label={`More for ${person.name}`} tooltip={false}>
              <Ellipsis aria-hidden size={16} />
            </IconButton>
          }
        >
          {person.removed ? (
            <MenuItem onAction={() => change.mutate({ removed: false })}>Bring back</MenuItem>
          ) : (
            <>
              <MenuItem onAction={() => makeLink.mutate()}>New password link</MenuItem>
              <MenuItem danger onAction={() => setRemoving(true)}>
                Remove…
              </MenuItem>
            </>
          )}
        </Menu>
      )}
      {link && (
        <LinkDialog
          title={`Password for ${person.name}`}
          made={link}
          note={`With the new password ${person.name} is signed out everywhere else, and the tokens of their scripts end.`}
          onClose={() => setLink(null)}
        />
      )}
      <ConfirmDialog
        title={`Remove ${person.name}?`}
        isOpen={removing}
        onClose={() => setRemoving(false)}
        act="Remove"
        danger
        onAct={remove}
      >
        <p>
          {me ? 'You are' : `${person.name} is`} signed out everywhere at once and cannot sign in any more.
          Stories, bylines and the audit stay as they are.
        </p>
      </ConfirmDialog>
    </li>
  );
}

const roleName = (role: Role) => roles.find((one) => one.id === role)?.name ?? role;
