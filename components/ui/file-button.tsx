'use client';

import type { ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Button, type ButtonLook } from './button.tsx';

/** A button that lets files be chosen. */
export function FileButton({
  children,
  icon,
  accept,
  many = false,
  look = 'plain',
  isPending = false,
  onFiles,
}: {
  children: ReactNode;
  icon?: ReactNode;
  accept: readonly string[];
  many?: boolean;
  look?: ButtonLook;
  isPending?: boolean;
  onFiles: (files: File[]) => void;
}) {
  return (
    <FileTrigger
      acceptedFileTypes={accept}
      allowsMultiple={many}
      onSelect={(list) => list && list.length > 0 && onFiles([...list])}
    >
      <Button look={look} icon={icon} isPending={isPending}>
        {children}
      </Button>
    </FileTrigger>
  );
}
