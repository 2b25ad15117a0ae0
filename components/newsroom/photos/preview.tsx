import type { PhotoAnswer } from '#lib/answers.ts';
import { previewAt, previewSet } from './pictures.ts';

/** A photo on a newsroom screen, in the rendition that fits; also while no reader may see it. */
export function Preview({
  photo,
  width,
  sizes,
  alt = '',
  className,
}: {
  photo: Pick<PhotoAnswer, 'previewUrl' | 'renditions' | 'width' | 'height'>;
  /** in CSS pixels, for browsers that do not choose by `sizes` */
  width: number;
  sizes: string;
  alt?: string;
  className?: string;
}) {
  const src = previewAt(photo, width);
  if (!src) return <span className="p-6 text-xs text-ink-faint">Being prepared…</span>;
  return (
    <img
      src={src}
      srcSet={previewSet(photo)}
      sizes={sizes}
      alt={alt}
      loading="lazy"
      decoding="async"
      width={photo.width}
      height={photo.height}
      className={className}
    />
  );
}
