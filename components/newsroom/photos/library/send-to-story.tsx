'use client';

import { useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { Button } from '#components/ui/button.tsx';
import { ComboBox } from '#components/ui/combo-box.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { PhotoAnswer } from '#lib/answers.ts';
import { wholeDesk } from '#lib/desk/filter.rules.ts';
import { deskCalls } from '../../api/desk.ts';
import { libraryCalls } from '../../api/library.ts';
import { sentenceOf } from '../../api.ts';
import { useFound } from '../../editor/panel/use-found.ts';
import { keys } from '../../queries.ts';

const places = [
  { id: 'lead', name: 'As the lead photo', help: 'In place of the one that is there.' },
  { id: 'end', name: 'At the end of the text', help: 'To be moved in the story.' },
];

/** Puts the photo into a story: who has it open sees it come in. */
export function SendToStory({ photo, onClose }: { photo: PhotoAnswer; onClose: () => void }) {
  const [storyId, setStoryId] = useState<string | null>(null);
  const [place, setPlace] = useState('end');
  const [working, setWorking] = useState(false);
  const [fault, setFault] = useState<string>();
  const found = useFound([...keys.desk, 'for photo'], async (q, signal) => {
    const { items } = await deskCalls.list({ ...wholeDesk, q }, { limit: 30 }, signal);
    const open = items.filter(({ state }) => state !== 'killed' && state !== 'spiked');
    return {
      items: open.map(({ id, headline, state }) => ({
        id,
        name: headline || 'No headline yet',
        hint: state,
      })),
    };
  });
  const send = async () => {
    if (!storyId) return setFault('Choose a story.');
    setWorking(true);
    try {
      const { headline } = await libraryCalls.place(photo.id, storyId, place === 'lead' ? 'lead' : 'end');
      toast.done(`The photo is in ${headline ? `“${headline}”` : 'the story'}.`, {
        label: 'Open',
        onClick: () => location.assign(`/newsroom/stories/${storyId}`),
      });
      onClose();
    } catch (error) {
      setFault(sentenceOf(error));
    }
    setWorking(false);
  };
  return (
    <Dialog
      title="Send to a story"
      isOpen
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isPending={working} onPress={send}>
            Send
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <ComboBox
          label="Story"
          choices={found.items}
          value={storyId}
          onSearch={found.setWords}
          onChange={(id) => {
            setStoryId(id);
            setFault(undefined);
          }}
          error={fault}
          placeholder="Words of the headline"
        />
        <RadioGroup aria-label="Where" value={place} onChange={setPlace} className="flex flex-col gap-2">
          {places.map(({ id, name, help }) => (
            <Radio
              key={id}
              value={id}
              className="group flex items-start gap-2.5 rounded data-focus-visible:outline-2 data-focus-visible:outline-offset-2 data-focus-visible:outline-accent"
            >
              <span className="mt-0.5 size-4.5 shrink-0 rounded-full border border-line-strong bg-paper group-data-selected:border-[5px] group-data-selected:border-accent" />
              <span>
                {name}
                <span className="block text-xs text-ink-faint">{help}</span>
              </span>
            </Radio>
          ))}
        </RadioGroup>
      </div>
    </Dialog>
  );
}
