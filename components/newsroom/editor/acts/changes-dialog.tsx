'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Spinner } from '#components/ui/spinner.tsx';
import type { ChangesAnswer, StoryAnswer } from '#lib/answers.ts';
import { actsApi } from '../../api/acts.ts';
import { sentenceOf } from '../../api.ts';
import { keys } from '../../queries.ts';
import { Since } from '../../time.tsx';

type Kind = ChangesAnswer['proposal']['kind'];
type Change = ChangesAnswer['changes'][number];

const places: Record<Change['what'], string> = {
  headline: 'Headline',
  dek: 'Dek',
  text: 'Text',
  caption: 'Caption',
  photos: 'The photos are others',
  byline: 'The byline is another',
  partner: 'The partner is another',
  section: 'The section is another',
  topics: 'The topics are others',
};

/** What readers do not see yet, and how to publish it: as the product proposes, or the other way; or not at all. */
export function ChangesDialog({
  answer,
  isOpen,
  onClose,
  onPublish,
  onThrowAway,
}: {
  answer: StoryAnswer;
  isOpen: boolean;
  onClose: () => void;
  onPublish: (kind: Kind) => void;
  onThrowAway: () => void;
}) {
  const [asksTwice, setAsksTwice] = useState(false);
  const found = useQuery({
    queryKey: [...keys.story(answer.id), 'changes', answer.version, answer.revision],
    queryFn: ({ signal }) => actsApi.changes(answer.id, signal),
    enabled: isOpen,
    gcTime: 0,
  });
  const kind = found.data?.proposal.kind ?? 'update';
  const other: Kind = kind === 'update' ? 'minor' : 'update';
  const close = () => {
    setAsksTwice(false);
    onClose();
  };
  return (
    <Dialog
      title="Changes that readers do not see yet"
      isOpen={isOpen}
      onClose={close}
      size="large"
      footer={
        asksTwice ? (
          <>
            <p className="mr-auto self-center">Throw these changes away? They stay as a version.</p>
            <Button onPress={() => setAsksTwice(false)}>Keep them</Button>
            <Button look="danger" onPress={onThrowAway}>
              Throw away
            </Button>
          </>
        ) : (
          <>
            <span className="mr-auto">
              <Button look="quiet" onPress={() => setAsksTwice(true)}>
                Throw away…
              </Button>
            </span>
            <Button isDisabled={found.isPending} onPress={() => onPublish(other)}>
              {acts[other]}
            </Button>
            <Button look="primary" isDisabled={found.isPending} onPress={() => onPublish(kind)}>
              {acts[kind]}
            </Button>
          </>
        )
      }
    >
      {found.isPending && (
        <p className="flex items-center gap-2 text-ink-soft">
          <Spinner label="Comparing" size={15} /> Comparing with what readers see…
        </p>
      )}
      {found.isError && <Notice tone="danger">{sentenceOf(found.error)}</Notice>}
      {found.data && <Found {...found.data} />}
    </Dialog>
  );
}

const acts: Record<Kind, string> = { update: 'Publish as an update', minor: 'Publish as a minor fix' };

function Found({ proposal, changes, total, live }: ChangesAnswer) {
  return (
    <div className="flex flex-col gap-3">
      <Notice>
        <p>
          <strong className="font-semibold">
            Proposed: {proposal.kind === 'update' ? 'an update' : 'a minor fix'}.
          </strong>{' '}
          {proposal.reason}
        </p>
        <p className="text-xs text-ink-soft">
          An update moves the “updated” time that readers see; a minor fix leaves it. Readers see version{' '}
          {live.n}, from <Since at={live.at} />.
        </p>
      </Notice>
      <ul className="flex flex-col divide-y divide-line">
        {changes.map(({ what, runs }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: changes have no other name
          <li key={index} className="py-2">
            <p className="text-xs font-medium text-ink-faint">{places[what]}</p>
            {runs.length > 0 && (
              <p className="whitespace-pre-line font-serif text-[0.9375rem] leading-relaxed">
                {runs.map(({ kind, items }, n) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: runs have no other name
                  <Words key={n} kind={kind} words={items.join('')} />
                ))}
              </p>
            )}
          </li>
        ))}
      </ul>
      {total > changes.length && (
        <p className="text-ink-faint">
          The first {changes.length} of {total} changes.
        </p>
      )}
    </div>
  );
}

function Words({ kind, words }: { kind: Change['runs'][number]['kind']; words: string }) {
  if (kind === 'removed') return <del className="bg-danger-soft text-danger">{words}</del>;
  if (kind === 'added') return <ins className="bg-good-soft text-good no-underline">{words}</ins>;
  return words;
}
