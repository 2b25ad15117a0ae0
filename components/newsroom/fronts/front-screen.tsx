'use client';

import { CalendarClock, Eye, History, Plus, Undo2 } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { Button, IconButton } from '#components/ui/button.tsx';
import { Select } from '#components/ui/select.tsx';
import { Tabs } from '#components/ui/tabs.tsx';
import type { FrontAnswer } from '#lib/answers/fronts.ts';
import { withBand, withShape } from '#lib/fronts/edits.rules.ts';
import { emptyBand, mostBands, openingShapes } from '#lib/fronts/layout.rules.ts';
import { useIsWide } from '../editor/screen/use-is-wide.ts';
import { ListFailed, RowsComing } from '../list-states.tsx';
import { useSections } from '../queries.ts';
import { Screen } from '../shell/screen.tsx';
import { AreaView } from './area-view.tsx';
import { BandView } from './band-view.tsx';
import { FrontState, Present, SaveWord } from './front-state.tsx';
import { areasOf, newPlaceId } from './names.ts';
import { PinDialog } from './pin-dialog.tsx';
import { PreviewDialog } from './preview-dialog.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { SetAside } from './set-aside.tsx';
import { useTopics } from './source-field.tsx';
import { StoryFinder } from './story-finder.tsx';
import { useFirstFront, useFrontNow, useOpenFront } from './use-front.ts';
import { VersionsDrawer } from './versions-drawer.tsx';
import { workbenchOf } from './workbench.ts';

/** A front to lay out: the page as it will look, and the stories that may go there. */
export function FrontScreen({ id }: { id: string }) {
  const first = useFirstFront(id);
  if (first.data) return <OpenedFront first={first.data} />;
  return (
    <Screen title="Front">
      {first.isPending ? <RowsComing /> : <ListFailed error={first.error} onRetry={() => first.refetch()} />}
    </Screen>
  );
}

type Asking =
  | { what: 'pin'; slotId: string }
  | { what: 'preview'; version: number | null }
  | { what: 'publish' | 'schedule' | 'versions' }
  | null;

function OpenedFront({ first }: { first: FrontAnswer }) {
  const { front, present } = useOpenFront(first);
  const now = useFrontNow(front);
  const [asking, ask] = useState<Asking>(null);
  const sections = useSections().data;
  const topics = useTopics().data;
  const isWide = useIsWide();
  const [tab, setTab] = useState('layout');
  const bench = useMemo(
    () => workbenchOf(front, now, (slotId) => ask({ what: 'pin', slotId })),
    [front, now],
  );
  const { layout, answer } = now;
  const names = {
    sections: sections ?? [],
    topics: new Map(topics?.map((topic) => [topic.id, topic.name])),
  };
  const areas = areasOf(layout, names);
  const close = () => ask(null);
  useUndoKey(() => front.undo());

  const schematic = (
    <div className="flex min-w-0 flex-col gap-6">
      <SetAside front={front} bench={bench} areas={areas} />
      <section aria-label={areas[0]?.name}>
        <div className="mb-2.5 flex items-center gap-3">
          <h2 className="font-serif text-base font-semibold">Opening</h2>
          <Select
            label="Shape of the opening"
            hideLabel
            choices={Object.entries(openingShapes).map(([shape, { name }]) => ({ id: shape, name }))}
            value={layout.opening.shape}
            onChange={(shape) => {
              const next = withShape(layout, shape as typeof layout.opening.shape, newPlaceId);
              front.edit(next.layout, next.setAside);
            }}
            className="w-44"
          />
        </div>
        <AreaView
          name={areas[0]?.name ?? ''}
          slots={layout.opening.slots}
          places={areas[0]?.places ?? []}
          hasLead={layout.opening.shape !== 'four'}
          bench={bench}
        />
      </section>
      {layout.bands.map((band, at) => {
        const area = areas[at + 1];
        return (
          area && (
            <BandView
              key={band.id}
              band={band}
              area={area}
              isFirst={at === 0}
              isLast={at === layout.bands.length - 1}
              front={front}
              bench={bench}
            />
          )
        );
      })}
      <div>
        <Button
          icon={<Plus aria-hidden size={15} />}
          isDisabled={layout.bands.length >= mostBands}
          onPress={() => front.edit(withBand(layout, emptyBand(newPlaceId(), { by: 'newest' }, 'row', 4)))}
        >
          Add a band
        </Button>
      </div>
    </div>
  );
  const finder = <StoryFinder front={front} bench={bench} areas={areas} />;

  return (
    <Screen
      title={answer.name}
      actions={
        <>
          <SaveWord now={now} />
          <Present people={present} />
          <IconButton label="Undo your last change" isDisabled={!now.canUndo} onPress={() => front.undo()}>
            <Undo2 aria-hidden size={16} />
          </IconButton>
          <IconButton label="Versions" onPress={() => ask({ what: 'versions' })}>
            <History aria-hidden size={16} />
          </IconButton>
          <Button
            icon={<Eye aria-hidden size={15} />}
            onPress={() => ask({ what: 'preview', version: null })}
          >
            Preview
          </Button>
          <IconButton label="Schedule…" look="plain" onPress={() => ask({ what: 'schedule' })}>
            <CalendarClock aria-hidden size={16} />
          </IconButton>
          <Button look="primary" onPress={() => ask({ what: 'publish' })}>
            Publish front
          </Button>
        </>
      }
    >
      <FrontState answer={answer} />
      {isWide ? (
        <div className="grid min-h-0 grid-cols-[minmax(0,1fr)_22rem] gap-6">
          {schematic}
          <div className="sticky top-14 flex h-[calc(100dvh-4.5rem)] flex-col">{finder}</div>
        </div>
      ) : (
        <Tabs
          label="Front"
          tabs={[
            { id: 'layout', name: 'Layout' },
            { id: 'stories', name: 'Stories' },
          ]}
          selected={tab}
          onSelect={setTab}
        >
          {tab === 'layout' ? (
            <div className="pt-3">{schematic}</div>
          ) : (
            <div className="flex h-[75dvh] flex-col pt-3">{finder}</div>
          )}
        </Tabs>
      )}
      {asking?.what === 'pin' && (
        <PinDialog
          slotId={asking.slotId}
          place={
            areas.flatMap(({ places }) => places).find(({ slotId }) => slotId === asking.slotId)?.name ?? ''
          }
          bench={bench}
          onClose={close}
        />
      )}
      {(asking?.what === 'publish' || asking?.what === 'schedule') && (
        <PublishDialog front={front} now={now} later={asking.what === 'schedule'} onClose={close} />
      )}
      {asking?.what === 'versions' && (
        <VersionsDrawer
          front={front}
          now={now}
          onPreview={(version) => ask({ what: 'preview', version })}
          onClose={close}
        />
      )}
      {asking?.what === 'preview' && (
        <PreviewDialog front={front} name={answer.name} version={asking.version} onClose={close} />
      )}
    </Screen>
  );
}

/** ⌘Z outside of fields, where the browser has its own. */
function useUndoKey(undo: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const isField = event.target instanceof Element && event.target.matches('input, textarea');
      if (isField || event.key !== 'z' || event.shiftKey || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      undo();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [undo]);
}
