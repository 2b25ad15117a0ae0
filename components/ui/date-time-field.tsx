'use client';

import {
  type CalendarDateTime,
  parseDateTime,
  Time,
  toCalendarDateTime,
  today,
} from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
} from 'react-aria-components';
import { classNames } from './class-names.ts';
import { FieldParts, fieldBox, inputBox } from './field.tsx';
import { Popover } from './popover.tsx';

/** A day chosen without a time is that day's evening. */
const evening = new Time(18);

/** A day and a time on the newsroom's wall, "2026-11-23T18:00" or '' for none: typed part by part, or picked. */
export function DateTimeField({
  label,
  value,
  onChange,
  onLeave,
  zone,
  help,
  error,
  isDisabled = false,
  className,
}: {
  label: string;
  value: string;
  onChange: (local: string) => void;
  /** the field is left, or Enter is pressed in it */
  onLeave?: () => void;
  /** whose today the calendar opens on */
  zone: string;
  help?: ReactNode;
  error?: string | undefined;
  isDisabled?: boolean;
  className?: string;
}) {
  return (
    <DatePicker
      value={wallOf(value)}
      onChange={(chosen) => onChange(chosen ? chosen.toString().slice(0, 16) : '')}
      onBlur={() => onLeave?.()}
      placeholderValue={toCalendarDateTime(today(zone), evening)}
      granularity="minute"
      hourCycle={24}
      shouldForceLeadingZeros
      isDisabled={isDisabled}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={classNames(fieldBox, className)}
    >
      <FieldParts label={label} help={help} error={error}>
        <Group
          // Its parts keep their keys to themselves.
          onKeyDownCapture={(event) => event.key === 'Enter' && onLeave?.()}
          className={classNames(
            inputBox,
            'flex h-8 items-center pr-1 data-focus-within:outline-2 data-focus-within:-outline-offset-1 data-focus-within:outline-accent pointer-coarse:h-11',
          )}
        >
          <DateInput className="flex min-w-0 flex-1 overflow-hidden whitespace-nowrap tabular-nums">
            {(segment) => (
              <DateSegment
                segment={segment}
                className="h-6 min-w-6 rounded-sm text-center leading-6 outline-none data-focused:bg-accent data-focused:text-accent-ink data-placeholder:text-ink-faint data-focused:data-placeholder:text-accent-ink data-[type=literal]:min-w-0"
              />
            )}
          </DateInput>
          <Button className="grid size-6 shrink-0 place-items-center rounded text-ink-faint data-focus-visible:outline-2 data-focus-visible:outline-accent data-hovered:text-ink pointer-coarse:size-9">
            <CalendarDays aria-hidden size={15} />
          </Button>
        </Group>
      </FieldParts>
      <Popover className="p-3">
        <Dialog className="outline-none">
          <Month />
        </Dialog>
      </Popover>
    </DatePicker>
  );
}

const step =
  'grid size-8 place-items-center rounded data-focus-visible:outline-2 data-focus-visible:outline-accent data-hovered:bg-sunk pointer-coarse:size-11';

const Month = () => (
  <Calendar>
    <header className="mb-2 flex items-center">
      <Button slot="previous" className={step}>
        <ChevronLeft aria-hidden size={16} />
      </Button>
      <Heading className="flex-1 text-center text-sm font-semibold" />
      <Button slot="next" className={step}>
        <ChevronRight aria-hidden size={16} />
      </Button>
    </header>
    <CalendarGrid>
      <CalendarGridHeader>
        {(day) => (
          <CalendarHeaderCell className="text-xs font-normal text-ink-faint">{day}</CalendarHeaderCell>
        )}
      </CalendarGridHeader>
      <CalendarGridBody>
        {(date) => (
          <CalendarCell
            date={date}
            className="grid size-8 cursor-default place-items-center rounded text-sm outline-none data-disabled:text-ink-faint data-focus-visible:outline-2 data-focus-visible:outline-accent data-hovered:bg-sunk data-outside-month:invisible data-selected:bg-accent data-selected:text-accent-ink data-today:font-bold pointer-coarse:size-11"
          />
        )}
      </CalendarGridBody>
    </CalendarGrid>
  </Calendar>
);

function wallOf(local: string): CalendarDateTime | null {
  try {
    return local === '' ? null : parseDateTime(local);
  } catch {
    return null;
  }
}
