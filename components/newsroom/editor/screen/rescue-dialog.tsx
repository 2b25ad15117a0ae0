'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import type { Rescue } from '../live/leftovers.ts';
import type { OpenStory } from '../open-story.ts';
import { copyText } from './copy-text.ts';

/** Words that could not go into the story by themselves: to copy, to put back, or to let go. Nothing else removes them. */
export function RescueDialog({
  rescue,
  story,
  onSettled,
}: {
  rescue: Rescue;
  story: OpenStory | null;
  onSettled: () => void;
}) {
  const [isOpen, setOpen] = useState(true);
  const [copied, setCopied] = useState(false);
  const whole = rescue.texts.join('\n\n');
  const copy = async () => setCopied(await copyText(whole));
  const putBack = () => {
    if (story) addParagraphs(story, rescue.texts);
    onSettled();
  };
  return (
    <Dialog
      title="Text that is not in the story"
      isOpen={isOpen}
      onClose={() => setOpen(false)}
      footer={
        <>
          <Button look="danger" onPress={onSettled}>
            Discard
          </Button>
          <Button onPress={copy}>{copied ? 'Copied' : 'Copy'}</Button>
          <Button look="primary" isDisabled={!story?.snapshot.canWrite} onPress={putBack}>
            Put at the end of the story
          </Button>
        </>
      }
    >
      <p className="mb-3 text-ink-soft">
        {rescue.why} What was written is kept on this computer until you decide.
      </p>
      <div className="max-h-[50dvh] overflow-auto rounded border border-line bg-sunk px-4 py-3 font-serif text-base whitespace-pre-wrap">
        {whole}
      </div>
    </Dialog>
  );
}

function addParagraphs({ editor }: OpenStory, texts: string[]): void {
  const { state } = editor;
  const { paragraph } = state.schema.nodes;
  if (!paragraph) return;
  const lines = texts.flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '');
  const nodes = lines.map((line) => paragraph.create(null, state.schema.text(line)));
  editor.view.dispatch(state.tr.insert(state.doc.content.size, nodes));
}
