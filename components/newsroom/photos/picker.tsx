'use client';

import { ImageUp } from 'lucide-react';
import { useState } from 'react';
import { Dialog } from '#components/ui/dialog.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { FileButton } from '#components/ui/file-button.tsx';
import { SearchField } from '#components/ui/text-field.tsx';
import type { PhotoAnswer } from '#lib/answers.ts';
import { ListFailed } from '../list-states.tsx';
import { LoadMore } from '../load-more.tsx';
import { DropVeil } from './drop-veil.tsx';
import { GridComing } from './grid-coming.tsx';
import { PhotoGrid } from './photo-grid.tsx';
import { pictureTypes } from './pictures.ts';
import { UploadList } from './upload-list.tsx';
import { useDroppedFiles } from './use-dropped-files.ts';
import { usePhotos, useSettled } from './use-photos.ts';
import { useUploads } from './use-uploads.ts';

type PickerProps = {
  isOpen: boolean;
  onClose: () => void;
  onPick: (photo: PhotoAnswer) => void;
  title?: string;
};

/**
 * Chooses a photo from the library, or uploads one: a single uploaded file is picked at once, of several each is
 * there to choose. The caller closes it.
 */
export function PhotoPicker({ isOpen, onClose, onPick, title = 'Choose a photo' }: PickerProps) {
  return (
    <Dialog title={title} size="large" isOpen={isOpen} onClose={onClose}>
      {isOpen && <PickerBody onPick={onPick} />}
    </Dialog>
  );
}

function PickerBody({ onPick }: Pick<PickerProps, 'onPick'>) {
  const [text, setText] = useState('');
  const library = usePhotos(useSettled(text.trim()));
  const { uploads, add, clear } = useUploads((photo, ofMany) => {
    if (!ofMany) onPick(photo);
  });
  const over = useDroppedFiles(add);
  const photos = library.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="min-h-[60dvh]">
      <div className="sticky top-0 z-10 flex flex-wrap gap-2 bg-paper pt-1 pb-3">
        <SearchField
          label="Search photos"
          placeholder="Search captions and credits"
          value={text}
          onChange={setText}
          autoFocus
          className="min-w-48 flex-1"
        />
        <FileButton many accept={pictureTypes} icon={<ImageUp aria-hidden size={16} />} onFiles={add}>
          Upload
        </FileButton>
      </div>
      <UploadList uploads={uploads} onClear={clear} />
      {library.isPending && <GridComing />}
      {library.isError && <ListFailed error={library.error} onRetry={() => library.refetch()} />}
      {library.data && photos.length === 0 && (
        <EmptyState title={text.trim() ? 'No photo fits' : 'No photos yet'}>
          Upload one here, drop it, or paste it.
        </EmptyState>
      )}
      {photos.length > 0 && <PhotoGrid photos={photos} verb="Use" onChoose={onPick} />}
      <LoadMore
        more={library.hasNextPage}
        loading={library.isFetchingNextPage}
        onMore={() => library.fetchNextPage()}
      />
      <DropVeil shown={over} />
    </div>
  );
}
