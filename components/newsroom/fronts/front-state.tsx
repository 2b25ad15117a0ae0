'use client';

import { Check, CloudOff, LoaderCircle, TriangleAlert } from 'lucide-react';
import { Link } from 'react-aria-components';
import { Badge } from '#components/ui/badge.tsx';
import { classNames } from '#components/ui/class-names.ts';
import type { FrontAnswer, FrontCard } from '#lib/answers/fronts.ts';
import { useSession } from '../session/session.tsx';
import { Since } from '../time.tsx';
import { exactTime, initials, listed } from '../words.ts';
import type { FrontNow } from './open-front.ts';
import type { Colleague } from './use-front.ts';

const marks = { saved: Check, saving: LoaderCircle, offline: CloudOff, refused: TriangleAlert };
const words = {
  saved: 'Saved',
  saving: 'Saving…',
  offline: 'Not saved yet: no connection',
  refused: 'Not saved',
};

/** Whether everything on the screen is kept. */
export function SaveWord({ now }: { now: FrontNow }) {
  const Mark = marks[now.save];
  const isCalm = now.save === 'saved' || now.save === 'saving';
  return (
    <span
      role="status"
      data-save-state={now.save}
      title={now.refusal || words[now.save]}
      className={classNames(
        'flex min-w-0 items-center gap-1.5 text-[0.8125rem]',
        isCalm ? 'text-ink-faint' : 'font-medium text-danger',
      )}
    >
      <Mark aria-hidden size={14} className="shrink-0" />
      <span className={classNames('max-w-80 truncate', isCalm && 'max-sm:sr-only')}>
        {now.save === 'refused' ? now.refusal : words[now.save]}
      </span>
    </span>
  );
}

/** Who else lays out this front now; the same person in two tabs is two. */
export function Present({ people }: { people: Colleague[] }) {
  if (people.length === 0) return null;
  const names = listed(people.map(({ name }) => name));
  return (
    <span
      role="img"
      aria-label={`Here too: ${names}`}
      title={`Here too: ${names}`}
      className="flex -space-x-1.5"
    >
      {people.slice(0, 4).map(({ personId, name }, at) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: one person may be here in two tabs
          key={`${personId} ${at}`}
          className="grid size-7 place-items-center rounded-full border-2 border-paper bg-accent-soft text-[0.625rem] font-bold text-accent"
        >
          {initials(name)}
        </span>
      ))}
    </span>
  );
}

/** What readers see of the front, and what is to come. */
export function FrontState({ answer }: { answer: FrontAnswer }) {
  return (
    <p className="mb-4 flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-soft">
      <Published card={answer} />
      {answer.scheduled.map((version) => (
        <NextChange key={version.n} version={version} />
      ))}
      <Link
        href={answer.path}
        target="_blank"
        className="underline decoration-line-strong underline-offset-2"
      >
        See it as readers do
      </Link>
    </p>
  );
}

export function Published({ card }: { card: FrontCard }) {
  const { published, differs } = card;
  return (
    <>
      {published ? (
        <span>
          Readers see version {published.n} by {published.by},{' '}
          <Since at={published.publishedAt ?? published.madeAt} />.
        </span>
      ) : (
        <span>Readers see the automatic front.</span>
      )}
      {differs && <Badge tone="caution">Changes not published</Badge>}
    </>
  );
}

export function NextChange({ version }: { version: NonNullable<FrontCard['next']> }) {
  const { zone } = useSession().newsroom;
  return (
    <Badge tone="plum">
      Version {version.n} goes out {exactTime(version.runAt ?? 0, version.zone ?? zone)}
    </Badge>
  );
}
