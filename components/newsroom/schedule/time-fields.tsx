'use client';

import { Label, Radio, RadioGroup } from 'react-aria-components';
import { Button } from '#components/ui/button.tsx';
import { ComboBox } from '#components/ui/combo-box.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { type NamedInstant, resolveFuture, type WallTime } from '#lib/schedule/wall-time.ts';
import { useSession } from '../session/session.tsx';
import { clockTime, moment } from './words.ts';

const zones = Intl.supportedValuesOf('timeZone').map((id) => ({ id, name: id.replaceAll('_', ' ') }));
const withZone = (zone: string) =>
  zones.some(({ id }) => id === zone) ? zones : [{ id: zone, name: zone.replaceAll('_', ' ') }, ...zones];

/** Day, time and zone; says at once what a wall does not show, and asks which where it shows it twice. */
export function TimeFields({ value, onChange }: { value: WallTime; onChange: (time: WallTime) => void }) {
  const { zone: newsroom } = useSession().newsroom;
  const [date = '', time = ''] = value.local.split('T');
  const isWhole = date !== '' && time !== '';
  const resolved = isWhole ? resolveFuture(value, Date.now()) : null;
  const change = (part: Partial<WallTime>) => onChange({ local: value.local, zone: value.zone, ...part });
  return (
    <div className="flex flex-col gap-3">
      <div className="grid grid-cols-2 gap-3">
        <TextField
          label="Day"
          type="date"
          value={date}
          onChange={(day) => change({ local: `${day}T${time}` })}
          autoFocus
        />
        <TextField
          label="Time"
          type="time"
          value={time}
          onChange={(hours) => change({ local: `${date}T${hours.slice(0, 5)}` })}
        />
      </div>
      <ComboBox
        label="Time zone"
        choices={withZone(value.zone)}
        value={value.zone}
        onChange={(zone) => zone && change({ zone })}
      />
      <div aria-live="polite">
        {resolved?.ok && value.zone !== newsroom && (
          <p className="text-ink-soft">In the newsroom that is {moment(resolved.at, newsroom)}.</p>
        )}
        {resolved?.ok && value.choice && (
          <WhichOfTwo value={value} onChange={(choice) => change({ choice })} both={bothOf(value)} />
        )}
        {resolved && !resolved.ok && resolved.reason === 'happens twice' && (
          <WhichOfTwo value={value} onChange={(choice) => change({ choice })} both={resolved.both} />
        )}
        {resolved && !resolved.ok && resolved.reason === 'does not exist' && (
          <div className="flex flex-col gap-2 rounded bg-caution-soft px-3 py-2 text-caution">
            <p>{resolved.sentence}</p>
            <div className="flex flex-wrap gap-2">
              {resolved.nearest.map(({ local, at }) => (
                <Button key={at} size="small" onPress={() => change({ local })}>
                  Take {clockTime(at, value.zone)}
                </Button>
              ))}
            </div>
          </div>
        )}
        {resolved && !resolved.ok && (resolved.reason === 'past' || resolved.reason === 'unknown zone') && (
          <p className="rounded bg-caution-soft px-3 py-2 text-caution">{resolved.sentence}</p>
        )}
      </div>
    </div>
  );
}

function bothOf({ local, zone }: WallTime): [NamedInstant, NamedInstant] | null {
  const twice = resolveFuture({ local, zone }, 0);
  return !twice.ok && twice.reason === 'happens twice' ? twice.both : null;
}

/** The clocks go back, and the wall shows the time twice. */
function WhichOfTwo({
  value,
  both,
  onChange,
}: {
  value: WallTime;
  both: [NamedInstant, NamedInstant] | null;
  onChange: (choice: 'earlier' | 'later') => void;
}) {
  if (!both) return null;
  return (
    <RadioGroup
      value={value.choice ?? null}
      onChange={(choice) => onChange(choice === 'later' ? 'later' : 'earlier')}
      className="flex flex-col gap-1.5 rounded bg-caution-soft px-3 py-2 text-caution"
    >
      <Label>The clocks go back: {value.local.slice(11)} happens twice that day. Which one?</Label>
      {(['earlier', 'later'] as const).map((choice, n) => (
        <Radio
          key={choice}
          value={choice}
          className="group flex items-center gap-2 rounded outline-none data-focus-visible:outline-2 data-focus-visible:outline-accent pointer-coarse:min-h-11"
        >
          <span className="size-4 rounded-full border border-current group-data-selected:border-[5px]" />
          {n === 0 ? 'The first' : 'The second'}, {both[n]?.offset}
        </Radio>
      ))}
    </RadioGroup>
  );
}
