'use client';

import { Button } from '#components/ui/button.tsx';
import type { PhotoAnswer } from '#lib/answers.ts';

/** What the rules took out of the caption, and what else could go: a person decides. `onCaption` puts it into the form. */
export function CaptionCleaning({
  photo,
  caption,
  isOpen,
  onCaption,
}: {
  photo: PhotoAnswer;
  /** as it stands in the form */
  caption: string;
  isOpen: boolean;
  onCaption: (caption: string) => void;
}) {
  const { captionBefore, captionSuggestion, editedFields } = photo;
  if (captionSuggestion && caption === photo.caption)
    return (
      <Difference
        title="This looks like an agency’s words for desks. Take it out?"
        before={caption}
        after={captionSuggestion}
      >
        <Button size="small" isDisabled={!isOpen} onPress={() => onCaption(captionSuggestion)}>
          Take it out
        </Button>
      </Difference>
    );
  if (captionBefore && captionBefore !== caption && !editedFields.includes('caption'))
    return (
      <Difference title="Taken out, because the fields hold it" before={captionBefore} after={photo.caption}>
        <Button size="small" look="quiet" isDisabled={!isOpen} onPress={() => onCaption(captionBefore)}>
          Bring it back
        </Button>
      </Difference>
    );
  return null;
}

/** Cleaning only ever takes from the end: what stays, then what goes, struck through. */
function Difference({
  title,
  before,
  after,
  children,
}: {
  title: string;
  before: string;
  after: string;
  children: React.ReactNode;
}) {
  const kept = before.startsWith(after) ? after : '';
  return (
    <div className="-mt-2 flex items-start justify-between gap-3 rounded bg-sunk px-3 py-2 text-xs">
      <div className="min-w-0">
        <p className="text-ink-faint">{title}</p>
        <p className="max-h-32 overflow-auto break-words whitespace-pre-wrap">
          {kept.length > 60 ? `…${kept.slice(-40)}` : kept}
          <del className="text-danger">{before.slice(kept.length)}</del>
        </p>
      </div>
      {children}
    </div>
  );
}
