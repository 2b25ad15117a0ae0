'use client';

import { Copy, FolderOpen, Images, ImageUp, Link2, Trash2 } from 'lucide-react';
import { useRouter, useSearchParams } from 'next/navigation';
import { useCallback, useMemo, useState } from 'react';
import { ButtonLink } from '#components/ui/button.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { FileButton } from '#components/ui/file-button.tsx';
import { MenuItem } from '#components/ui/menu.tsx';
import { type LibraryAddress, libraryAddress, libraryFrom } from '#lib/photos/library/filter.rules.ts';
import { searchCalls } from '../api/library.ts';
import { useSelection } from '../desk/use-selection.ts';
import { ListFailed } from '../list-states.tsx';
import { useSession } from '../session/session.tsx';
import { Screen } from '../shell/screen.tsx';
import { useShortcut } from '../shortcuts.ts';
import { SavedViews } from '../views/saved-views.tsx';
import { AddressDialog } from './address-dialog.tsx';
import { DropVeil } from './drop-veil.tsx';
import { GridComing } from './grid-coming.tsx';
import { ChosenActs } from './library/chosen-acts.tsx';
import { LibraryFilters } from './library/filters.tsx';
import { mostChosen } from './library/library-bar.tsx';
import { MoreMenu } from './library/more-menu.tsx';
import { PhotoTiles } from './library/photo-tiles.tsx';
import { useLibrary } from './library/use-library.ts';
import { WhereAmI } from './library/where-am-i.tsx';
import { PhotoDrawer } from './photo-drawer.tsx';
import { pictureTypes } from './pictures.ts';
import { UploadList } from './upload-list.tsx';
import { useDroppedFiles } from './use-dropped-files.ts';
import { useUploads } from './use-uploads.ts';

const place = '/newsroom/photos';
const kept = { calls: searchCalls, viewsKey: ['photo searches'], noun: 'search', many: 'Searches' };

/** All photos of the newsroom: found by any filter, which is the address, uploaded, and each one's details in a drawer. */
export function PhotoLibrary() {
  const router = useRouter();
  const search = useSearchParams();
  const open = search.get('photo');
  const filter = useMemo(() => libraryFrom(new URLSearchParams(search)), [search]);
  const goTo = useCallback((query: string) => {
    window.history.replaceState(null, '', query ? `${place}?${query}` : place);
    // What is found now begins at the top.
    window.scrollTo({ top: 0 });
  }, []);
  const setFilter = useCallback(
    (change: Partial<LibraryAddress>) =>
      goTo(libraryAddress({ ...libraryFrom(new URLSearchParams(location.search)), ...change })),
    [goTo],
  );
  const show = useCallback(
    (id: string | null) => {
      const query = new URLSearchParams(libraryAddress(libraryFrom(new URLSearchParams(location.search))));
      if (id) query.set('photo', id);
      router.push(query.size > 0 ? `${place}?${query}` : place, { scroll: false });
    },
    [router],
  );
  const { list, tiles, total } = useLibrary(filter);
  const selection = useSelection(mostChosen);
  useShortcut('Escape', selection.clear);
  const { abilities } = useSession();
  const { uploads, add, clear } = useUploads();
  const over = useDroppedFiles(add);
  const [isAddressing, setAddressing] = useState(false);
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = list;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [fetchNextPage, hasNextPage, isFetchingNextPage]);
  const isNarrowed = libraryAddress({ ...filter, sort: 'newest' }) !== '';

  return (
    <Screen
      title="Photos"
      actions={
        <>
          <ButtonLink href={`${place}/collections`} icon={<FolderOpen aria-hidden size={15} />}>
            Collections
          </ButtonLink>
          <MoreMenu>
            <MenuItem icon={<Link2 size={15} />} onAction={() => setAddressing(true)}>
              Add a photo by its address
            </MenuItem>
            <MenuItem icon={<Copy size={15} />} href={`${place}/duplicates`}>
              Likely duplicates
            </MenuItem>
            <MenuItem icon={<Trash2 size={15} />} href={`${place}?bin=yes`}>
              Bin
            </MenuItem>
            {abilities.includes('see photo uses') && <MenuItem href={`${place}/uses`}>Uses</MenuItem>}
            {abilities.includes('see photo rights') && (
              <MenuItem href={`${place}/rights`}>Rights that end</MenuItem>
            )}
          </MoreMenu>
          <FileButton
            many
            look="primary"
            accept={pictureTypes}
            icon={<ImageUp aria-hidden size={16} />}
            onFiles={add}
          >
            Upload photos
          </FileButton>
        </>
      }
    >
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <LibraryFilters filter={filter} onChange={setFilter} />
        <span className="ml-auto">
          <SavedViews filter={libraryAddress(filter)} onOpen={goTo} kept={kept} />
        </span>
      </div>
      <WhereAmI filter={filter} total={total} onChange={setFilter} onClear={() => goTo('')} />
      <UploadList uploads={uploads} onClear={clear} onOpen={(one) => one.photo && show(one.photo.id)} />
      {list.isPending && <GridComing />}
      {list.isError && <ListFailed error={list.error} onRetry={() => list.refetch()} />}
      {list.data && tiles.length === 0 && <NothingHere filter={filter} isNarrowed={isNarrowed} />}
      {tiles.length > 0 && (
        <div className={classNames('transition-opacity', list.isPlaceholderData && 'opacity-60')}>
          <PhotoTiles
            // Another filter begins at its beginning.
            key={libraryAddress(filter)}
            tiles={tiles}
            total={total}
            sort={filter.sort}
            selection={selection}
            onOpen={show}
            onEnd={more}
            isWaiting={isFetchingNextPage || !hasNextPage || list.isPlaceholderData}
          />
        </div>
      )}
      <ChosenActs filter={filter} selection={selection} total={total ?? tiles.length} />
      <PhotoDrawer id={open} onClose={() => show(null)} />
      {isAddressing && <AddressDialog onClose={() => setAddressing(false)} />}
      <DropVeil shown={over} />
    </Screen>
  );
}

function NothingHere({ filter, isNarrowed }: { filter: LibraryAddress; isNarrowed: boolean }) {
  const icon = <Images aria-hidden size={28} />;
  if (filter.bin)
    return (
      <EmptyState icon={icon} title="The bin is empty">
        {null}
      </EmptyState>
    );
  if (isNarrowed)
    return (
      <EmptyState icon={icon} title="No photo fits">
        Search looks in captions, headlines, keywords, photographers, credits and file names.
      </EmptyState>
    );
  return (
    <EmptyState icon={icon} title="No photos yet">
      Upload them with the button, drop them anywhere on this page, or paste one.
    </EmptyState>
  );
}
