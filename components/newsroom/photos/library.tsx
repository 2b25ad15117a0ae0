'use client';

import { Images, ImageUp } from 'lucide-react';
import { useRouter, useSearchParams } from 'next/navigation';
import { useRef, useState } from 'react';
import { ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { FileButton } from '#components/ui/file-button.tsx';
import { SearchField } from '#components/ui/text-field.tsx';
import { ListFailed } from '../list-states.tsx';
import { LoadMore } from '../load-more.tsx';
import { useSession } from '../session/session.tsx';
import { Screen } from '../shell/screen.tsx';
import { useShortcut } from '../shortcuts.ts';
import { DropVeil } from './drop-veil.tsx';
import { GridComing } from './grid-coming.tsx';
import { PhotoDrawer } from './photo-drawer.tsx';
import { PhotoGrid } from './photo-grid.tsx';
import { pictureTypes } from './pictures.ts';
import { UploadList } from './upload-list.tsx';
import { useDroppedFiles } from './use-dropped-files.ts';
import { usePhotos, useSettled } from './use-photos.ts';
import { useUploads } from './use-uploads.ts';

/** All photos of the newsroom: search, upload, and each one's details in a drawer (`?photo=`). */
export function PhotoLibrary() {
  const router = useRouter();
  const open = useSearchParams().get('photo');
  const [text, setText] = useState('');
  const q = useSettled(text.trim());
  const box = useRef<HTMLInputElement>(null);
  useShortcut('/', () => box.current?.focus());
  const { abilities } = useSession();
  const mayPlan = abilities.includes('see photo rights');
  const maySeeUses = abilities.includes('see photo uses');
  const library = usePhotos(q);
  const { uploads, add, clear } = useUploads();
  const over = useDroppedFiles(add);
  const photos = library.data?.pages.flatMap((page) => page.items) ?? [];
  const show = (id: string | null) =>
    router.push(id ? `/newsroom/photos?photo=${id}` : '/newsroom/photos', { scroll: false });
  const uploadButton = (
    <FileButton
      many
      look="primary"
      accept={pictureTypes}
      icon={<ImageUp aria-hidden size={16} />}
      onFiles={add}
    >
      Upload photos
    </FileButton>
  );

  return (
    <Screen
      title="Photos"
      actions={
        <>
          <SearchField
            label="Search photos"
            placeholder="Search captions and credits"
            shortcut="/"
            value={text}
            onChange={setText}
            inputRef={box}
            className="w-44 flex-1 sm:w-72 sm:flex-none"
          />
          {maySeeUses && <ButtonLink href="/newsroom/photos/uses">Uses</ButtonLink>}
          {mayPlan && <ButtonLink href="/newsroom/photos/rights">Rights that end</ButtonLink>}
          {uploadButton}
        </>
      }
    >
      <UploadList uploads={uploads} onClear={clear} onOpen={(one) => one.photo && show(one.photo.id)} />
      {library.isPending && <GridComing />}
      {library.isError && <ListFailed error={library.error} onRetry={() => library.refetch()} />}
      {library.data && photos.length === 0 && (
        <EmptyState icon={<Images aria-hidden size={28} />} title={q ? 'No photo fits' : 'No photos yet'}>
          {q
            ? 'Search looks in captions, photographers, credits and file names.'
            : 'Upload them with the button, drop them anywhere on this page, or paste one.'}
        </EmptyState>
      )}
      {photos.length > 0 && <PhotoGrid photos={photos} verb="Open" onChoose={(photo) => show(photo.id)} />}
      <LoadMore
        more={library.hasNextPage}
        loading={library.isFetchingNextPage}
        onMore={() => library.fetchNextPage()}
      />
      <PhotoDrawer id={open} onClose={() => show(null)} />
      <DropVeil shown={over} />
    </Screen>
  );
}
