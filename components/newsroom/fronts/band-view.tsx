'use client';

import { ArrowDown, ArrowUp, Minus, Plus, Trash2 } from 'lucide-react';
import { IconButton } from '#components/ui/button.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { withBandChanged, withBandMoved, withoutBand, withPlaces } from '#lib/fronts/edits.rules.ts';
import { mostInBand } from '#lib/fronts/layout.rules.ts';
import { AreaView } from './area-view.tsx';
import { type Area, type Band, newPlaceId } from './names.ts';
import type { OpenFront } from './open-front.ts';
import { SourceField } from './source-field.tsx';
import type { Workbench } from './workbench.ts';

const looks = [
  { id: 'feature', name: 'First one large' },
  { id: 'row', name: 'All alike' },
];

/** A band: what it is called, where its stories come from, how it looks, and its places. */
export function BandView({
  band,
  area,
  isFirst,
  isLast,
  front,
  bench,
}: {
  band: Band;
  area: Area;
  isFirst: boolean;
  isLast: boolean;
  front: OpenFront;
  bench: Workbench;
}) {
  const { layout } = bench.now;
  const resize = (by: number) => {
    const next = withPlaces(layout, band.id, band.slots.length + by, newPlaceId);
    front.edit(next.layout, next.setAside);
  };
  const remove = () => {
    const next = withoutBand(layout, band.id);
    front.edit(next.layout, next.setAside);
  };
  return (
    <section aria-label={area.name} className="border-t-2 border-ink/70 pt-2.5">
      <div className="mb-2.5 flex flex-wrap items-end gap-2">
        <h2 className="sr-only">{area.name}</h2>
        <TextField
          label={`Title of ${area.name}`}
          hideLabel
          placeholder={area.name}
          value={band.title}
          maxLength={80}
          onChange={(title) => front.edit(withBandChanged(layout, band.id, { title }))}
          className="min-w-36 flex-1 font-serif text-base font-semibold"
        />
        <SourceField
          label={`What fills ${area.name}`}
          source={band.source}
          onChange={(source) => front.edit(withBandChanged(layout, band.id, { source }))}
        />
        <Select
          label={`Look of ${area.name}`}
          hideLabel
          choices={looks}
          value={band.look}
          onChange={(look) => front.edit(withBandChanged(layout, band.id, { look: look as Band['look'] }))}
          className="w-36"
        />
        <div className="flex items-center">
          <IconButton label="One place fewer" isDisabled={band.slots.length <= 1} onPress={() => resize(-1)}>
            <Minus aria-hidden size={15} />
          </IconButton>
          <span className="min-w-5 text-center text-[0.8125rem] tabular-nums">
            {band.slots.length}
            <span className="sr-only"> places</span>
          </span>
          <IconButton
            label="One place more"
            isDisabled={band.slots.length >= mostInBand}
            onPress={() => resize(1)}
          >
            <Plus aria-hidden size={15} />
          </IconButton>
          <IconButton
            label={`Move ${area.name} up`}
            isDisabled={isFirst}
            onPress={() => front.edit(withBandMoved(layout, band.id, -1))}
          >
            <ArrowUp aria-hidden size={15} />
          </IconButton>
          <IconButton
            label={`Move ${area.name} down`}
            isDisabled={isLast}
            onPress={() => front.edit(withBandMoved(layout, band.id, 1))}
          >
            <ArrowDown aria-hidden size={15} />
          </IconButton>
          <IconButton label={`Remove ${area.name}`} onPress={remove}>
            <Trash2 aria-hidden size={15} />
          </IconButton>
        </div>
      </div>
      <AreaView name={area.name} slots={band.slots} places={area.places} hasLead={false} bench={bench} />
    </section>
  );
}
