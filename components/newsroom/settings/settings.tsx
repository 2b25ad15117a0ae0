'use client';

import { useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';
import { Tabs } from '#components/ui/tabs.tsx';
import type { HouseAction } from '#lib/access.ts';
import { useSession } from '../session/session.tsx';
import { Screen } from '../shell/screen.tsx';
import { AuthorsPanel } from './authors.tsx';
import { CreditsPanel } from './credits.tsx';
import { DiscoveryPanel } from './discovery.tsx';
import { NewsroomPanel } from './newsroom.tsx';
import { PhotoRulesPanel } from './photo-rules.tsx';
import { RedirectsPanel } from './redirects/redirects.tsx';
import { SectionsPanel } from './sections.tsx';
import { TokensPanel } from './tokens.tsx';
import { TopicsPanel } from './topics.tsx';
import { WorkflowPanel } from './workflow.tsx';

const panels: { id: string; name: string; needs: HouseAction; panel: () => ReactNode }[] = [
  { id: 'newsroom', name: 'Newsroom', needs: 'manage settings', panel: () => <NewsroomPanel /> },
  { id: 'sections', name: 'Sections', needs: 'manage sections', panel: () => <SectionsPanel /> },
  { id: 'authors', name: 'Authors', needs: 'manage authors', panel: () => <AuthorsPanel /> },
  { id: 'topics', name: 'Topics', needs: 'add topic', panel: () => <TopicsPanel /> },
  { id: 'credits', name: 'Photo credits', needs: 'manage credits', panel: () => <CreditsPanel /> },
  { id: 'photo-rules', name: 'Photo rights', needs: 'manage credits', panel: () => <PhotoRulesPanel /> },
  {
    id: 'redirects',
    name: 'Redirects',
    needs: 'manage redirects',
    panel: () => <RedirectsPanel />,
  },
  { id: 'discovery', name: 'Search and feeds', needs: 'manage settings', panel: () => <DiscoveryPanel /> },
  { id: 'workflow', name: 'Approval and mail', needs: 'manage settings', panel: () => <WorkflowPanel /> },
  { id: 'tokens', name: 'Tokens', needs: 'manage tokens', panel: () => <TokensPanel /> },
];

/** What all stories share, and what scripts may do. A tab is there for those who may change what is in it. */
export function SettingsScreen() {
  const { abilities } = useSession();
  const wanted = useSearchParams().get('tab');
  const open = panels.filter((panel) => abilities.includes(panel.needs));
  const shown = open.find((panel) => panel.id === wanted) ?? open[0];
  if (!shown)
    return (
      <Screen title="Settings" width="narrow">
        <p className="text-ink-soft">Settings are an editor’s or an admin’s affair.</p>
      </Screen>
    );
  return (
    <Screen title="Settings" width="narrow">
      <Tabs
        label="Settings"
        tabs={open}
        selected={shown.id}
        onSelect={(id) => window.history.replaceState(null, '', `/newsroom/settings?tab=${id}`)}
      >
        <div className="pt-5">{shown.panel()}</div>
      </Tabs>
    </Screen>
  );
}
