import { savedViews } from '../../views/saved-views.ts';
import { libraryAddress, libraryFrom } from './filter.rules.ts';

/** The photo library's kept searches: own ones and those that the desk shares. */
export const {
  addInput: addSearchInput,
  changeInput: changeSearchInput,
  removeInput: removeSearchInput,
  list: listSearches,
  add: addSearch,
  change: changeSearch,
  remove: removeSearch,
} = savedViews({
  screen: 'photos',
  noun: 'search',
  tidy: (query) => libraryAddress({ ...libraryFrom(query), bin: false }),
});
