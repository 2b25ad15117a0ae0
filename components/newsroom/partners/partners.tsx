'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { Handshake, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { PartnerAnswer } from '#lib/answers.ts';
import { partnerByline } from '#lib/partners/byline.ts';
import { api } from '../api.ts';
import { ListFailed, RowsComing } from '../list-states.tsx';
import { LoadMore } from '../load-more.tsx';
import { keys } from '../queries.ts';
import { Screen } from '../shell/screen.tsx';
import { Logo } from './logo.tsx';
import { PartnerDrawer } from './partner-drawer.tsx';

/** Wire services and other sources: logo, byline form, licence paragraph. */
export function Partners() {
  const [open, setOpen] = useState<PartnerAnswer | 'new' | null>(null);
  const list = useInfiniteQuery({
    queryKey: keys.partners,
    queryFn: ({ pageParam, signal }) => api.partners.list({ cursor: pageParam, limit: 50 }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
  const partners = list.data?.pages.flatMap((page) => page.items) ?? [];
  const newPartner = (
    <Button look="primary" icon={<Plus aria-hidden size={16} />} onPress={() => setOpen('new')}>
      New partner
    </Button>
  );

  return (
    <Screen title="Partners" width="narrow" actions={newPartner}>
      {list.isPending && <RowsComing rows={4} />}
      {list.isError && <ListFailed error={list.error} onRetry={() => list.refetch()} />}
      {list.data && partners.length === 0 && (
        <EmptyState icon={<Handshake aria-hidden size={28} />} title="No partners yet">
          A partner’s logo, byline form and licence paragraph are printed on every story that names it.
        </EmptyState>
      )}
      {partners.length > 0 && (
        <ul className="border-t border-line bg-paper">
          {partners.map((partner) => (
            <li key={partner.id} className="border-b border-line">
              <AriaButton
                aria-label={`Edit ${partner.name}`}
                onPress={() => setOpen(partner)}
                className="flex w-full items-center gap-4 px-3 py-3 text-left -outline-offset-2 data-hovered:bg-sunk/60"
              >
                <Logo url={partner.logoUrl} name={partner.name} />
                <span className="min-w-0 flex-1">
                  <span className="block truncate font-medium">{partner.name}</span>
                  <span className="block truncate text-ink-soft">
                    By {partnerByline(partner.bylineForm, partner.name, ['Alex Example'])}
                  </span>
                  <span className="block truncate text-xs text-ink-faint">
                    {partner.licence || 'No licence paragraph'}
                  </span>
                </span>
              </AriaButton>
            </li>
          ))}
        </ul>
      )}
      <LoadMore
        more={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => list.fetchNextPage()}
      />
      {open && <PartnerDrawer partner={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </Screen>
  );
}
