'use client';

import { useQuery } from '@tanstack/react-query';
import { WandSparkles } from 'lucide-react';
import { IconButton } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { slugFault, slugOf, storyPath } from '#lib/slug.ts';
import { masthead } from '../../api/masthead.ts';
import { useSettled } from '../../photos/use-photos.ts';
import { useSession } from '../../session/session.tsx';
import type { PanelField } from './field-props.ts';
import { useHeadline } from './use-headline.ts';

/** The last part of the story's address, with the whole address below it. */
export function SlugField({ story, answer, isDisabled }: PanelField) {
  const { newsroom } = useSession();
  const slug = story.fields.value('slug');
  const fromHeadline = slugOf(useHeadline(story));
  const isLive = answer.firstPublishedAt !== null;
  const mayChange = !isLive || answer.abilities.includes('change live slug');
  const day = answer.firstPublishedAt ?? Date.now();
  const shown = slug || fromHeadline || 'the-headline';
  const wanted = useSettled(slug ?? '');
  const checked = useQuery({
    queryKey: ['slug', story.id, wanted],
    queryFn: ({ signal }) => masthead.slug(story.id, wanted, signal),
    enabled: wanted !== '' && slugFault(wanted) === null && wanted !== answer.slug,
  });
  const known = slug === wanted ? checked.data : undefined;
  const fault = slug ? (slugFault(slug) ?? known?.fault ?? null) : null;
  return (
    <div className="flex items-start gap-1">
      <TextField
        className="flex-1"
        label="Slug"
        value={slug ?? ''}
        placeholder={fromHeadline || 'made from the headline'}
        onChange={(text) => story.changeField('slug', text.trim() === '' ? null : text.trim())}
        error={story.fields.problem('slug') ?? fault ?? undefined}
        help={
          <span className="wrap-anywhere">
            {new URL(newsroom.url).host}
            {storyPath(shown, day, newsroom.zone)}
            {known?.warning && <span className="mt-0.5 block text-caution">{known.warning}</span>}
            {isLive && mayChange && (
              <span className="mt-0.5 block">
                If you change it, readers of the former address are led here.
              </span>
            )}
          </span>
        }
        isDisabled={isDisabled || !mayChange}
        spellCheck="false"
        autoComplete="off"
      />
      <IconButton
        label="Use the headline"
        className="mt-[1.4rem]"
        isDisabled={isDisabled || !mayChange}
        onPress={() => fromHeadline && story.changeField('slug', fromHeadline)}
      >
        <WandSparkles aria-hidden size={16} />
      </IconButton>
    </div>
  );
}
