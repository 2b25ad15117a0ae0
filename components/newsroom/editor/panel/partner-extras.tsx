'use client';

import { useQuery } from '@tanstack/react-query';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { PartnerAnswer } from '#lib/answers.ts';
import { repeatedLicence } from '#lib/document/repeated-licence.ts';
import { masthead } from '../../api/masthead.ts';
import { count } from '../../words.ts';
import { fieldId } from '../screen/lead-to.ts';
import type { PanelField } from './field-props.ts';

/** What a partner's policies ask of the story: its address there, and its licence paragraph only once (NEWSROOM §9). */
export function PartnerExtras({ story, isDisabled, partner }: PanelField & { partner: PartnerAnswer }) {
  const originUrl = story.fields.value('originUrl');
  const { places } = repeatedLicence(story.editor.state.doc, partner.licence);
  return (
    <>
      {partner.canonical === 'origin' && (
        <div id={fieldId('origin')}>
          <TextField
            label={`Address at ${partner.name}`}
            placeholder="https://"
            help="Search engines count that page instead of ours."
            value={originUrl ?? ''}
            onChange={(text) => story.changeField('originUrl', text.trim() === '' ? null : text.trim())}
            error={story.fields.problem('originUrl') ?? undefined}
            isDisabled={isDisabled}
            inputMode="url"
            spellCheck="false"
            autoComplete="off"
          />
        </div>
      )}
      {partner.canonical === 'noindex' && (
        <p className="text-xs text-ink-faint">
          Search engines are asked not to list this story, and no sitemap names it.
        </p>
      )}
      {places.length > 0 && (
        <p className="flex flex-wrap items-center gap-2 text-[0.8125rem] text-ink-soft">
          The licence paragraph was pasted into the text too.
          <Button
            size="small"
            isDisabled={isDisabled}
            onPress={() => removeLicence(story.editor, partner.licence)}
          >
            Remove it from the text
          </Button>
        </p>
      )}
    </>
  );
}

/** The switch of one story, and what came of it. Whether it is offered at all is the newsroom's and the partner's affair. */
export function RepublishField({ story, answer, isDisabled }: PanelField) {
  const told = useQuery({
    queryKey: ['republication', story.id, answer.url],
    queryFn: ({ signal }) => masthead.republication(story.id, signal),
  });
  return (
    <div className="flex flex-col">
      <Checkbox
        isSelected={story.fields.value('republish')}
        onChange={(republish) => story.changeField('republish', republish)}
        isDisabled={isDisabled}
      >
        Others may republish it
      </Checkbox>
      {told.data?.url ? (
        <p className="text-xs text-ink-faint">
          <a href={told.data.url} target="_blank" rel="noreferrer" className="text-accent">
            The page to copy from
          </a>
          : opened {count(told.data.views, 'time')}, read {count(told.data.reads, 'time')} elsewhere.
        </p>
      ) : (
        <p className="text-xs text-ink-faint">{told.data?.why}</p>
      )}
    </div>
  );
}

/** Looks again at the text of this moment: a colleague may have typed since the button was drawn. */
function removeLicence(editor: PanelField['story']['editor'], licence: string): void {
  const { state, view } = editor;
  const { places } = repeatedLicence(state.doc, licence);
  let { tr } = state;
  for (const index of places.toReversed()) {
    let from = 0;
    for (let before = 0; before < index; before++) from += state.doc.child(before).nodeSize;
    tr = tr.delete(from, from + state.doc.child(index).nodeSize);
  }
  view.dispatch(tr.scrollIntoView());
}
