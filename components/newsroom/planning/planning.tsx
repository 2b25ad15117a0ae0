'use client';

import { CalendarDays } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { Dialog } from '#components/ui/dialog.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Select } from '#components/ui/select.tsx';
import { Tabs } from '#components/ui/tabs.tsx';
import type { StoryCard } from '#lib/answers.ts';
import { ListFailed, RowsComing } from '../list-states.tsx';
import { LoadMore } from '../load-more.tsx';
import { useSections } from '../queries.ts';
import { useCan, useSession } from '../session/session.tsx';
import { Screen } from '../shell/screen.tsx';
import { dayHeading } from './due.ts';
import { PlanFields } from './plan-fields.tsx';
import { PlanningRow } from './planning-row.tsx';
import { QuickPitch } from './quick-pitch.tsx';
import { type PlanningAct, usePlanning, usePlanningAct, useWatchPlanning } from './use-planning.ts';

const tabs = [
  { id: 'all', name: 'All' },
  { id: 'pitches', name: 'Pitches' },
  { id: 'assignments', name: 'Assignments' },
];

/** Stories before there is text: what is pitched, and who writes what until when, day by day. */
export function Planning() {
  const { newsroom } = useSession();
  const [show, setShow] = useState('all');
  const [sectionId, setSection] = useState('all');
  const [onlyMine, setOnlyMine] = useState(false);
  const [planned, setPlanned] = useState<StoryCard | null>(null);
  const sections = useSections();
  const act = usePlanningAct();
  const now = useSyncExternalStore(everyMinute, thisMinute, () => 0);
  useWatchPlanning();
  const list = usePlanning({
    show,
    ...(sectionId === 'all' ? {} : { sectionId }),
    ...(onlyMine ? { assigneeId: 'me' } : {}),
  });
  const cards = list.data?.pages.flatMap((page) => page.items) ?? [];
  const days = Map.groupBy(cards, (card) => dayHeading(card.dueAt, now, newsroom.zone));
  const run = (which: PlanningAct, card: StoryCard) =>
    which === 'plan' ? setPlanned(card) : act.mutate({ act: which, card });
  return (
    <Screen
      title="Planning"
      actions={
        <>
          <Checkbox isSelected={onlyMine} onChange={setOnlyMine}>
            Only mine
          </Checkbox>
          <Select
            label="Section"
            hideLabel
            className="w-44"
            choices={[
              { id: 'all', name: 'All sections' },
              ...(sections.data ?? []).map(({ id, name }) => ({ id, name })),
            ]}
            value={sectionId}
            onChange={setSection}
          />
        </>
      }
    >
      {useCan('create story') && <QuickPitch />}
      <Tabs label="Show" tabs={tabs} selected={show} onSelect={setShow}>
        {list.isPending && <RowsComing />}
        {list.isError && <ListFailed error={list.error} onRetry={() => list.refetch()} />}
        {list.data && cards.length === 0 && (
          <EmptyState icon={<CalendarDays aria-hidden size={28} />} title="Nothing is planned here">
            A pitch, and every story with a deadline or somebody who writes it, shows up here.
          </EmptyState>
        )}
        <div className={classNames('transition-opacity', list.isPlaceholderData && 'opacity-60')}>
          {[...days].map(([day, planned]) => (
            <section key={day} aria-label={day} className="pt-4">
              <h2
                className={classNames(
                  'border-b border-line-strong px-1 pb-1 text-sm font-semibold',
                  day === 'Overdue' && 'text-danger',
                )}
              >
                {day} <span className="font-normal text-ink-faint">{planned.length}</span>
              </h2>
              <ul>
                {planned.map((card) => (
                  <PlanningRow key={card.id} card={card} now={now} busy={act.isPending} onAct={run} />
                ))}
              </ul>
            </section>
          ))}
          <LoadMore
            more={list.hasNextPage}
            loading={list.isFetchingNextPage}
            onMore={() => list.fetchNextPage()}
          />
        </div>
      </Tabs>
      <Dialog
        title={planned?.headline || 'Untitled story'}
        isOpen={planned !== null}
        onClose={() => setPlanned(null)}
        size="small"
        footer={
          <Button look="primary" onPress={() => setPlanned(null)}>
            Done
          </Button>
        }
      >
        {planned && (
          <PlanFields
            story={planned}
            onSaved={(answer) => setPlanned((open) => (open?.id === answer.id ? answer : open))}
          />
        )}
      </Dialog>
    </Screen>
  );
}

const thisMinute = () => Math.floor(Date.now() / 60_000) * 60_000;
function everyMinute(changed: () => void): () => void {
  const timer = setInterval(changed, 15_000);
  return () => clearInterval(timer);
}
