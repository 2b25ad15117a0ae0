import { savedViews } from '../views/saved-views.ts';
import { filterFrom, queryOf } from './filter.rules.ts';

/** The desk's kept filters. */
export const {
  addInput: addViewInput,
  changeInput: changeViewInput,
  removeInput: removeViewInput,
  list: listViews,
  add: addView,
  change: changeView,
  remove: removeView,
} = savedViews({ screen: 'desk', noun: 'view', tidy: (query) => queryOf(filterFrom(query)) });
