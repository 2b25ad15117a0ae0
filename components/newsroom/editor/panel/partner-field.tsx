'use client';

import { useQuery } from '@tanstack/react-query';
import { Select } from '#components/ui/select.tsx';
import type { PartnerAnswer } from '#lib/answers.ts';
import { api } from '../../api.ts';
import { keys } from '../../queries.ts';
import type { PanelField } from './field-props.ts';
import { PartnerExtras, RepublishField } from './partner-extras.tsx';

const none = 'none';

/** The wire service or syndication source, and what choosing it prints on the page (NEWSROOM §9). */
export function PartnerField({ story, answer, isDisabled }: PanelField) {
  const partners = useQuery({
    queryKey: [...keys.partners, 'all'],
    queryFn: ({ signal }) => api.partners.list({ limit: 100 }, signal),
    staleTime: 60_000,
  });
  const id = story.fields.value('partnerId');
  const known = partners.data?.items ?? (answer.partner ? [answer.partner] : []);
  const partner = known.find((one) => one.id === id) ?? (answer.partner?.id === id ? answer.partner : null);
  return (
    <div className="flex flex-col gap-2">
      <Select
        label="Partner"
        choices={[{ id: none, name: 'None: our own story' }, ...known.map(({ id, name }) => ({ id, name }))]}
        value={id ?? none}
        onChange={(chosen) => story.changeField('partnerId', chosen === none ? null : chosen)}
        error={story.fields.problem('partnerId') ?? undefined}
        isDisabled={isDisabled}
      />
      {partner && <Preview partner={partner} />}
      {partner && <PartnerExtras story={story} answer={answer} isDisabled={isDisabled} partner={partner} />}
      <RepublishField story={story} answer={answer} isDisabled={isDisabled} />
    </div>
  );
}

function Preview({ partner }: { partner: PartnerAnswer }) {
  return (
    <div className="flex flex-col gap-2 rounded border border-line bg-paper p-3 text-[0.8125rem]">
      {partner.logoUrl && (
        // On white also in the dark, as most logos are drawn for it.
        <span className="self-start rounded border border-line bg-[#fff] p-1.5">
          <img src={partner.logoUrl} alt={partner.name} className="max-h-8 max-w-36 object-contain" />
        </span>
      )}
      {partner.bylineForm && <p className="text-ink-soft">Byline: {partner.bylineForm}</p>}
      {partner.licence && (
        <p className="line-clamp-6 whitespace-pre-line text-ink-faint">{partner.licence}</p>
      )}
    </div>
  );
}
