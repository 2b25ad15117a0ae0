'use client';

import { Link } from 'react-aria-components';
import { Badge } from '#components/ui/badge.tsx';
import type { AuditAnswer } from '#lib/answers.ts';
import { useSession } from '../session/session.tsx';
import { exactTime } from '../words.ts';
import { type Change, toldBy } from './changes.ts';
import { namesItsThing, sentenceOf } from './sentence.ts';

/** One line of the audit: a sentence, and beneath it what was before and after. */
export function AuditLine({ line }: { line: AuditAnswer }) {
  const { zone } = useSession().newsroom;
  const { before, after } = sentenceOf(line);
  const { changes, facts } = toldBy(line, (at) => exactTime(at, zone));
  return (
    <li className="grid gap-x-4 gap-y-0.5 border-b border-line px-3 py-2 lg:grid-cols-[13.5rem_minmax(0,1fr)_9rem]">
      <time dateTime={new Date(line.at).toISOString()} className="text-xs text-ink-faint lg:pt-0.5">
        {exactTime(line.at, zone)}
        {line.address && <span className="lg:hidden"> · {line.address}</span>}
      </time>
      <div className="min-w-0">
        <p className="break-words">
          <span className="font-medium">{line.actor.name || 'The system'}</span> {before}{' '}
          {namesItsThing(line) && <Thing line={line} />} {after}
          {!line.allowed && (
            <Badge tone="danger" className="ml-2">
              Refused
            </Badge>
          )}
        </p>
        {changes.length > 0 && (
          <dl className="mt-1 flex flex-col gap-0.5 text-[0.8125rem]">
            {changes.map((change) => (
              <ChangeLine key={change.field} change={change} />
            ))}
          </dl>
        )}
        {facts.length > 0 && (
          <p className="mt-0.5 text-[0.8125rem] break-words text-ink-soft">
            {facts.map(({ name, value }) => `${name}: ${value}`).join(' · ')}
          </p>
        )}
      </div>
      <p
        className="hidden truncate text-right text-xs text-ink-faint lg:block lg:pt-0.5"
        title="Where it came from"
      >
        {line.address}
      </p>
    </li>
  );
}

function ChangeLine({ change: { field, before, after } }: { change: Change }) {
  return (
    <div className="flex flex-wrap gap-x-2">
      <dt className="text-ink-faint">{field}</dt>
      <dd className="min-w-0 break-words">
        <span className="sr-only">before </span>
        <del className="bg-danger-soft text-danger decoration-danger/50">{before || 'nothing'}</del>
        <span aria-hidden> → </span>
        <span className="sr-only"> after </span>
        <ins className="bg-good-soft text-good no-underline">{after || 'nothing'}</ins>
      </dd>
    </div>
  );
}

/** By the name that it has now; what is gone has only its id left. */
function Thing({ line: { subjectKind, subjectId, subjectName } }: { line: AuditAnswer }) {
  if (subjectName === null)
    return (
      <span>
        the {subjectKind} <span className="font-mono text-xs text-ink-faint">{subjectId}</span>
      </span>
    );
  const name = subjectName ? `“${subjectName}”` : 'without a headline';
  if (subjectKind !== 'story')
    return (
      <span>
        the {subjectKind} {name}
      </span>
    );
  return (
    <span>
      the story{' '}
      <Link
        href={`/newsroom/stories/${subjectId}`}
        className="underline decoration-line-strong underline-offset-2 data-hovered:text-accent"
      >
        {name}
      </Link>
    </span>
  );
}
