'use client';

import { type DeskAddress, filterFrom, queryOf } from '#lib/desk/filter.rules.ts';
import { deskCalls } from '../api/desk.ts';
import { SavedViews } from '../views/saved-views.tsx';

const kept = { calls: deskCalls, viewsKey: ['desk views'], noun: 'view', many: 'Views' };

/** Kept filters of the desk. */
export const Views = ({ filter, onOpen }: { filter: DeskAddress; onOpen: (filter: DeskAddress) => void }) => (
  <SavedViews
    filter={queryOf(filter)}
    onOpen={(query) => onOpen(filterFrom(new URLSearchParams(query)))}
    kept={kept}
  />
);
