'use client';

import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Dialog } from 'react-aria-components';
import { Button } from '#components/ui/button.tsx';
import { Popover } from '#components/ui/popover.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { OpenStory } from '../open-story.ts';
import { hrefFrom, type LinkRange, linkRange, setLink } from '../writing/link-range.ts';
import { useQuestion } from './photo-question.tsx';
import type { Questions } from './questions.ts';

/** ⌘K: where the selected words lead to, asked right below them. */
export function LinkBox({ story, questions }: { story: OpenStory; questions: Questions }) {
  const question = useQuestion(questions);
  const range = question?.kind === 'link' ? question.range : null;
  const anchor = useRef<HTMLSpanElement>(null);
  const place = range && story.editor.view.coordsAtPos(range.from);
  return (
    <>
      <span
        ref={anchor}
        aria-hidden
        className="pointer-events-none fixed h-px w-px"
        style={place ? { left: place.left, top: place.bottom } : { left: 0, top: 0 }}
      />
      <Popover
        triggerRef={anchor}
        isOpen={range !== null}
        onOpenChange={(open) => !open && questions.close(() => story.editor.view.focus())}
        placement="bottom start"
        className="w-[min(22rem,calc(100vw-1rem))] p-3"
      >
        <Dialog aria-label="Link" className="outline-none">
          {range && <LinkForm key={range.from} story={story} questions={questions} range={range} />}
        </Dialog>
      </Popover>
    </>
  );
}

function LinkForm({ story, questions, range }: { story: OpenStory; questions: Questions; range: LinkRange }) {
  const [address, setAddress] = useState(range.href);
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  const apply = (href: string | null) =>
    questions.close(() => {
      const { view } = story.editor;
      // Colleagues may have written above meanwhile: the selection knows where the words are now.
      const now = linkRange(view.state);
      const tr = now && setLink(view.state, now, href, text);
      if (tr) view.dispatch(tr.scrollIntoView());
      view.focus();
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const href = hrefFrom(address);
    if (href) apply(href);
    else
      setFault(
        address.trim() === ''
          ? 'Write or paste an address.'
          : 'This is not a web address, an email address or a path on this site.',
      );
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-3" noValidate>
      <TextField
        label="Address"
        inputRef={input}
        value={address}
        onChange={(value) => {
          setAddress(value);
          setFault(undefined);
        }}
        placeholder="https://… or name@example.com"
        error={fault}
        autoFocus
        inputMode="url"
      />
      {range.from === range.to && (
        <TextField label="Words to show" value={text} onChange={setText} placeholder="The address itself" />
      )}
      <div className="flex justify-end gap-2">
        {range.href && (
          <Button size="small" look="danger" className="mr-auto" onPress={() => apply(null)}>
            Remove link
          </Button>
        )}
        <Button size="small" onPress={() => questions.close(() => story.editor.view.focus())}>
          Cancel
        </Button>
        <Button size="small" look="primary" type="submit">
          {range.href ? 'Change' : 'Link'}
        </Button>
      </div>
    </form>
  );
}
