'use client';

import { useSyncExternalStore } from 'react';
import { classNames } from '#components/ui/class-names.ts';
import type { StoryCard } from '#lib/answers.ts';
import { spokenDuration } from '#lib/schedule/duration.ts';
import { dueWords } from '../planning/due.ts';
import { moment } from '../schedule/words.ts';
import { useSession } from '../session/session.tsx';
import { exactTime } from '../words.ts';

const isOpen = ({ state }: StoryCard) => state === 'draft' || state === 'in review' || state === 'approved';

/** When it must be ready; a deadline that has passed is said in words and not only by colour. */
export function Due({ story, inline = false }: { story: StoryCard; inline?: boolean }) {
  const { zone } = useSession().newsroom;
  const now = useSyncExternalStore(everyMinute, thisMinute, () => 0);
  if (story.dueAt === null) return inline ? null : <span className="text-ink-faint">—</span>;
  const late = isOpen(story) && now > 0 && story.dueAt < now;
  return (
    <time
      dateTime={new Date(story.dueAt).toISOString()}
      title={exactTime(story.dueAt, zone)}
      className={classNames(late && 'font-medium text-danger', !isOpen(story) && 'text-ink-faint')}
    >
      {inline && 'Due '}
      {dueWords(story.dueAt, now || story.dueAt, zone)}
      {late && <span className={inline ? undefined : 'block text-xs'}> overdue</span>}
    </time>
  );
}

/** Words so far against the planned length. */
export function Length({ story: { words, plannedWords } }: { story: StoryCard }) {
  const written = words.toLocaleString('en');
  if (plannedWords === null) return written;
  return (
    <>
      <span className={classNames(words > plannedWords * 1.1 && 'font-medium text-caution')}>{written}</span>
      <span className="block text-xs text-ink-faint">of {plannedWords.toLocaleString('en')}</span>
    </>
  );
}

/** What the state alone does not say: approval, changes that readers do not see, when it goes out. */
export function StateNotes({ story, inline = false }: { story: StoryCard; inline?: boolean }) {
  const { zone } = useSession().newsroom;
  const notes: { words: string; title: string; look: string }[] = [];
  const { approval, schedule, embargo, missed } = story;
  if (story.held)
    notes.push({
      words: 'Legal hold',
      title: 'It cannot be published until the hold is lifted',
      look: 'text-danger',
    });
  if (schedule)
    notes.push({
      words: schedule.at === null ? 'Held by embargo' : moment(schedule.at, zone),
      title: `Version ${schedule.version}, set by ${schedule.by.name}`,
      look: 'text-plum',
    });
  if (schedule?.differs)
    notes.push({
      words: 'The scheduled version differs',
      title: `The story was changed after version ${schedule.version}`,
      look: 'text-caution',
    });
  if (!schedule && embargo?.holds)
    notes.push({
      words: embargo.until ? `Embargo ${moment(embargo.until.at, zone)}` : 'Embargo without end',
      title: `Set by ${embargo.by.name}`,
      look: 'text-plum',
    });
  if (missed?.outcome === 'refused')
    notes.push({ words: 'Did not go out', title: missed.reason, look: 'text-danger' });
  if (missed?.outcome === 'out')
    notes.push({
      words: `${spokenDuration(missed.lateMs ?? 0)} late`,
      title: missed.at === null ? '' : `It was to go out ${moment(missed.at, zone)}`,
      look: 'text-caution',
    });
  if (story.hasUnpublishedChanges)
    notes.push({
      words: 'Changed since',
      title: 'Readers do not see the latest changes yet',
      look: 'text-caution',
    });
  if (approval && !approval.current && isOpen(story))
    notes.push({
      words: 'Changed after approval',
      title: `${approval.by.name} approved an earlier text`,
      look: 'text-caution',
    });
  else if (approval && isOpen(story))
    notes.push({
      words: `by ${approval.by.name}`,
      title: `Approved ${exactTime(approval.at, zone)}`,
      look: 'text-ink-faint',
    });
  return notes.slice(0, 2).map(({ words, title, look }) => (
    <span
      key={words}
      title={title}
      className={classNames('text-xs', look, inline ? undefined : 'mt-0.5 block truncate')}
    >
      {words}
    </span>
  ));
}

const thisMinute = () => Math.floor(Date.now() / 60_000) * 60_000;
function everyMinute(changed: () => void): () => void {
  const timer = setInterval(changed, 20_000);
  return () => clearInterval(timer);
}
