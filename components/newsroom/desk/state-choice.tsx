'use client';

import { ToggleButton } from 'react-aria-components';
import { classNames } from '#components/ui/class-names.ts';
import { stateNames } from '#components/ui/state-badge.tsx';
import type { DeskAnswer, StoryCard } from '#lib/answers.ts';
import { deskStates } from '#lib/desk/filter.rules.ts';

type State = StoryCard['state'];
const always: readonly State[] = ['draft', 'in review', 'approved', 'published'];

/** The states to choose from: the four of every day, any other that has a story, and those that are chosen. */
export const statesToShow = (counts: DeskAnswer['counts'], chosen: readonly State[]): State[] =>
  deskStates.filter((state) => always.includes(state) || chosen.includes(state) || (counts[state] ?? 0) > 0);

/** One state at a press, several with ⌘, Ctrl or Shift held; none is all. */
export function StateChoice({
  counts,
  chosen,
  onChange,
}: {
  counts: DeskAnswer['counts'] | undefined;
  chosen: readonly State[];
  onChange: (states: State[]) => void;
}) {
  const all = counts && Object.values(counts).reduce((sum, n) => sum + n, 0);
  const choose = (state: State, adding: boolean) => {
    const rest = chosen.filter((other) => other !== state);
    if (adding) onChange(rest.length === chosen.length ? [...chosen, state] : rest);
    else onChange(rest.length === 0 && chosen.length > 0 ? [] : [state]);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a scrolling row
    <div
      role="group"
      aria-label="State"
      className="flex overflow-x-auto border-b border-line [scrollbar-width:none]"
    >
      <One name="All" count={all} isOn={chosen.length === 0} onPress={() => onChange([])} />
      {statesToShow(counts ?? {}, chosen).map((state) => (
        <One
          key={state}
          name={stateNames[state]}
          count={counts && (counts[state] ?? 0)}
          isOn={chosen.includes(state)}
          onPress={(adding) => choose(state, adding)}
        />
      ))}
    </div>
  );
}

function One({
  name,
  count,
  isOn,
  onPress,
}: {
  name: string;
  count: number | undefined;
  isOn: boolean;
  onPress: (adding: boolean) => void;
}) {
  return (
    <ToggleButton
      isSelected={isOn}
      onPress={(press) => onPress(press.ctrlKey || press.metaKey || press.shiftKey)}
      className="-mb-px flex h-9 shrink-0 items-center gap-1.5 border-b-2 border-transparent px-3 text-ink-soft outline-none -outline-offset-2 transition-colors data-focus-visible:outline-2 data-focus-visible:outline-accent data-hovered:text-ink data-selected:border-accent data-selected:font-medium data-selected:text-ink pointer-coarse:h-11"
    >
      {name}
      {count !== undefined && (
        <span className={classNames('text-xs font-normal text-ink-faint tabular-nums')}>
          {count.toLocaleString('en')}
        </span>
      )}
    </ToggleButton>
  );
}
