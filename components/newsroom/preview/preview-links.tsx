'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link2 } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { CopyLine } from '#components/ui/copy-line.tsx';
import { ConfirmDialog, Dialog } from '#components/ui/dialog.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { PreviewLinkAnswer, StoryAnswer, VersionAnswer } from '#lib/answers.ts';
import { guardingApi } from '../api/guarding.ts';
import { sentenceOf } from '../api.ts';
import { ListFailed } from '../list-states.tsx';
import { keys } from '../queries.ts';
import { useSession } from '../session/session.tsx';
import { useForm } from '../use-form.ts';
import { count, exactTime } from '../words.ts';

const lasts = [
  { id: '1', name: '1 hour' },
  { id: '24', name: '1 day' },
  { id: '48', name: '2 days' },
  { id: '168', name: '7 days' },
  { id: '720', name: '30 days' },
];

/** Links by which people outside see the story before it is public: made, watched, ended. */
export function PreviewLinks({ story, versions }: { story: StoryAnswer; versions: VersionAnswer[] }) {
  const [making, setMaking] = useState(false);
  const isGivenUp = story.state === 'spiked' || story.state === 'killed';
  const mayShare = story.abilities.includes('share preview') && !isGivenUp;
  const links = useQuery({
    queryKey: [...keys.story(story.id), 'preview links'],
    queryFn: ({ signal }) => guardingApi.previewLinks(story.id, signal),
    staleTime: 0,
  });
  return (
    <section aria-labelledby="preview-links" className="mt-8 max-w-4xl">
      <div className="mb-2 flex flex-wrap items-center gap-3">
        <h2 id="preview-links" className="text-base font-semibold">
          Links for people outside
        </h2>
        {mayShare && (
          <Button icon={<Link2 aria-hidden size={15} />} onPress={() => setMaking(true)}>
            Make a link
          </Button>
        )}
      </div>
      {isGivenUp && (
        <p className="mb-2 text-ink-soft">
          {story.state === 'killed'
            ? 'The story is killed: every link to it has ended.'
            : 'The story is spiked: every link to it has ended, and stays ended when the story comes back.'}
        </p>
      )}
      {links.isError && <ListFailed error={links.error} onRetry={() => links.refetch()} />}
      {links.data?.items.length === 0 && (
        <p className="text-ink-soft">Nobody outside has a link to this story.</p>
      )}
      {links.data && links.data.items.length > 0 && (
        <ul className="rounded border border-line bg-paper">
          {links.data.items.map((link) => (
            <LinkLine key={link.id} link={link} storyId={story.id} mayRevoke={mayShare} />
          ))}
        </ul>
      )}
      <MakeLink story={story} versions={versions} isOpen={making} onClose={() => setMaking(false)} />
    </section>
  );
}

function LinkLine({
  link,
  storyId,
  mayRevoke,
}: {
  link: PreviewLinkAnswer;
  storyId: string;
  mayRevoke: boolean;
}) {
  const { zone } = useSession().newsroom;
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const what = link.version ? `Version ${link.version.n}` : 'Working copy';
  const opened =
    link.lastOpenedAt === null
      ? 'never opened'
      : `opened ${count(link.opens, 'time')}, last on ${exactTime(link.lastOpenedAt, zone)}`;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-3 py-2 last:border-b-0">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-medium break-words">{link.note || 'Without a name'}</span>
          <span className="text-ink-soft">{what}</span>
          <Badge tone={link.open ? 'good' : 'plain'}>{stateOf(link)}</Badge>
        </p>
        <p className="text-xs text-ink-faint">
          {link.by.name}, until {exactTime(link.expiresAt, zone)} · {opened}
        </p>
      </div>
      {mayRevoke && link.open && (
        <Button size="small" look="danger" onPress={() => setAsking(true)}>
          Revoke
        </Button>
      )}
      <ConfirmDialog
        title="Revoke this link?"
        isOpen={asking}
        onClose={() => setAsking(false)}
        act="Revoke"
        danger
        onAct={async () => {
          try {
            await guardingApi.revokePreviewLink(storyId, link.id);
            await queries.invalidateQueries({ queryKey: keys.story(storyId) });
            toast.done('The link opens nothing any more.');
            return undefined;
          } catch (error) {
            return sentenceOf(error);
          }
        }}
      >
        <p>Whoever has it reads from now on that the preview was taken back.</p>
      </ConfirmDialog>
    </li>
  );
}

const ends: Record<NonNullable<PreviewLinkAnswer['end']>, string> = {
  expired: 'Ended',
  revoked: 'Revoked',
  spiked: 'Ended with the spike',
  killed: 'Ended with the kill',
};
const stateOf = ({ end }: PreviewLinkAnswer) => (end === null ? 'Opens' : ends[end]);

function MakeLink({
  story,
  versions,
  isOpen,
  onClose,
}: {
  story: StoryAnswer;
  versions: VersionAnswer[];
  isOpen: boolean;
  onClose: () => void;
}) {
  const queries = useQueryClient();
  const form = useForm({ versionId: 'working', expiresIn: '48', note: '' });
  const [link, setLink] = useState<string | null>(null);
  const close = () => {
    setLink(null);
    onClose();
  };
  const make = async () => {
    const made = await form.send(({ expiresIn, ...fields }) =>
      guardingApi.makePreviewLink(story.id, { ...fields, expiresIn: Number(expiresIn) }),
    );
    if (!made) return;
    setLink(made.link ?? null);
    await queries.invalidateQueries({ queryKey: [...keys.story(story.id), 'preview links'] });
  };
  const choices = [
    { id: 'working', name: 'Working copy', hint: 'always as it is when the link is opened' },
    ...versions.map(({ id, n, note }) => ({ id, name: `Version ${n}`, ...(note ? { hint: note } : {}) })),
  ];
  return (
    <Dialog
      title="A link for somebody outside"
      isOpen={isOpen}
      onClose={close}
      size="small"
      footer={
        link ? (
          <Button look="primary" onPress={close}>
            Done
          </Button>
        ) : (
          <>
            <Button onPress={close}>Cancel</Button>
            <Button look="primary" isPending={form.working} onPress={make}>
              Make the link
            </Button>
          </>
        )
      }
    >
      {link ? (
        <div className="flex flex-col gap-3">
          <CopyLine label="Preview link" text={link} />
          <p className="text-ink-soft">
            It is shown this once. Whoever has it can read the story until it ends.
          </p>
        </div>
      ) : (
        <div className="flex flex-col gap-4">
          {form.refusal && (
            <p role="alert" className="rounded bg-danger-soft px-3 py-2 text-danger">
              {form.refusal}
            </p>
          )}
          {story.embargo && (
            <p className="rounded bg-caution-soft px-3 py-2 text-caution">
              The story is under embargo. The preview says so.
            </p>
          )}
          <TextField
            label="For whom"
            value={form.fields.note}
            onChange={(note) => form.set({ note })}
            error={form.faults.note}
            help="Only the newsroom sees it."
          />
          <Select
            label="What they see"
            choices={choices}
            value={form.fields.versionId}
            onChange={(versionId) => form.set({ versionId })}
          />
          <Select
            label="How long it opens"
            choices={lasts}
            value={form.fields.expiresIn}
            onChange={(expiresIn) => form.set({ expiresIn })}
          />
        </div>
      )}
    </Dialog>
  );
}
