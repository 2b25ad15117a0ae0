'use client';

import { useState } from 'react';
import { Tabs } from '#components/ui/tabs.tsx';
import { useSession } from '../session/session.tsx';
import { Screen } from '../shell/screen.tsx';
import { Calendar } from './calendar.tsx';
import { Coming } from './coming.tsx';
import { Past } from './past.tsx';
import { useWatchSchedule } from './use-schedule.ts';

const tabs = [
  { id: 'coming', name: 'Coming' },
  { id: 'week', name: 'Week' },
  { id: 'day', name: 'Day' },
  { id: 'past', name: 'Gone out' },
];

/** What goes out and when, in which version, with what its checks find now; and what went out late. */
export function Schedule() {
  useWatchSchedule();
  const { zone } = useSession().newsroom;
  const [tab, setTab] = useState('coming');
  return (
    <Screen
      title="Schedule"
      actions={<p className="text-xs text-ink-faint">Times are those of {zone.replaceAll('_', ' ')}</p>}
    >
      <Tabs label="Schedule" tabs={tabs} selected={tab} onSelect={setTab}>
        {tab === 'coming' && <Coming />}
        {(tab === 'week' || tab === 'day') && <Calendar key={tab} days={tab === 'week' ? 7 : 1} />}
        {tab === 'past' && <Past />}
      </Tabs>
    </Screen>
  );
}
