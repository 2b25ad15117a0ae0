'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { CopyLine } from '#components/ui/copy-line.tsx';
import { ConfirmDialog, Dialog } from '#components/ui/dialog.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { TokenAnswer } from '#lib/answers.ts';
import { api, sentenceOf } from '../api.ts';
import { ListFailed, RowsComing } from '../list-states.tsx';
import { keys } from '../queries.ts';
import { Since } from '../time.tsx';
import { AddLine } from './add-line.tsx';

/** Bearer tokens for the person's own scripts. Each is shown once. */
export function TokensPanel() {
  const queries = useQueryClient();
  const [made, setMade] = useState<TokenAnswer | null>(null);
  const [revoking, setRevoking] = useState<TokenAnswer | null>(null);
  const tokens = useQuery({ queryKey: keys.tokens, queryFn: ({ signal }) => api.tokens.list(signal) });
  const refresh = () => queries.invalidateQueries({ queryKey: keys.tokens });

  const revoke = async () => {
    if (!revoking) return undefined;
    try {
      await api.tokens.revoke(revoking.id);
    } catch (error) {
      return sentenceOf(error);
    }
    toast.done(`“${revoking.name}” is revoked.`);
    refresh();
    return undefined;
  };

  return (
    <div className="flex max-w-2xl flex-col gap-4">
      <p className="text-ink-soft">
        A token lets a script act as you, with your role of the moment. Send it as{' '}
        <code className="text-xs">Authorization: Bearer …</code>
      </p>
      <AddLine
        label="What is the token for?"
        button="Make a token"
        onAdd={async (name) => {
          setMade(await api.tokens.create({ name }));
          await refresh();
        }}
      />
      {tokens.isPending && <RowsComing rows={2} />}
      {tokens.isError && <ListFailed error={tokens.error} onRetry={() => tokens.refetch()} />}
      {tokens.data?.items.length === 0 && <p className="text-ink-soft">No tokens yet.</p>}
      {tokens.data && tokens.data.items.length > 0 && (
        <ul className="border-t border-line bg-paper">
          {tokens.data.items.map((token) => (
            <li key={token.id} className="flex items-center gap-3 border-b border-line px-3 py-2">
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium">{token.name}</span>
                <span className="block text-xs text-ink-faint">
                  Made <Since at={token.createdAt} /> ·{' '}
                  {token.lastUsedAt === null ? (
                    'never used'
                  ) : (
                    <>
                      last used <Since at={token.lastUsedAt} />
                    </>
                  )}
                </span>
              </span>
              <Button
                look="danger"
                size="small"
                aria-label={`Revoke ${token.name}`}
                onPress={() => setRevoking(token)}
              >
                Revoke
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Dialog
        title="Your new token"
        isOpen={made !== null}
        mustAnswer
        onClose={() => setMade(null)}
        footer={<Button onPress={() => setMade(null)}>Done</Button>}
      >
        <div className="flex flex-col gap-3">
          <p>Copy it now: it is not shown again.</p>
          <CopyLine label={made?.name ?? 'Token'} text={made?.token ?? ''} />
        </div>
      </Dialog>
      <ConfirmDialog
        title={`Revoke “${revoking?.name ?? ''}”?`}
        isOpen={revoking !== null}
        onClose={() => setRevoking(null)}
        act="Revoke"
        danger
        onAct={revoke}
      >
        <p>Scripts that use it stop working at once.</p>
      </ConfirmDialog>
    </div>
  );
}
