'use client';

import { useQuery } from '@tanstack/react-query';
import { ChevronLeft, Monitor, Moon, Smartphone, Sun, Tablet } from 'lucide-react';
import { useRouter, useSearchParams } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { ButtonLink } from '#components/ui/button.tsx';
import { Select } from '#components/ui/select.tsx';
import { guardingApi } from '../api/guarding.ts';
import { api } from '../api.ts';
import { keys } from '../queries.ts';
import { Screen } from '../shell/screen.tsx';
import { PreviewLinks } from './preview-links.tsx';

const widths = [
  { id: '360', name: 'Phone', icon: Smartphone },
  { id: '768', name: 'Tablet', icon: Tablet },
  { id: '1440', name: 'Desktop', icon: Monitor },
] as const;
const schemes = [
  { id: 'light', name: 'Light', icon: Sun },
  { id: 'dark', name: 'Dark', icon: Moon },
] as const;

/** Any version as readers will see it, as wide as their screens are, light and dark; and links for people outside. */
export function PreviewScreen({ id }: { id: string }) {
  const router = useRouter();
  const asked = useSearchParams();
  const version = asked.get('version') ?? 'working';
  const time = asked.get('time') ?? undefined;
  const [width, setWidth] = useState<string>('360');
  const [scheme, setScheme] = useState<string>('light');
  const story = useQuery({
    queryKey: keys.story(id),
    queryFn: ({ signal }) => api.stories.read(id, signal),
    staleTime: 0,
  });
  const versions = useQuery({
    queryKey: [...keys.story(id), 'versions', 'newest'],
    queryFn: ({ signal }) => guardingApi.versions(id, { limit: 100 }, signal),
  });
  const choices = [
    { id: 'working', name: 'Working copy' },
    ...(story.data?.url ? [{ id: 'live', name: 'What readers see now' }] : []),
    ...(story.data?.state === 'scheduled' ? [{ id: 'scheduled', name: 'What is to go out' }] : []),
    ...(versions.data?.items ?? []).map(({ n, note }) => ({
      id: String(n),
      name: `Version ${n}`,
      ...(note ? { hint: note } : {}),
    })),
  ];
  const src = guardingApi.previewPage(id, { version: time ? undefined : version, time, scheme });
  return (
    <Screen
      title={time ? `Public on ${time.replace('T', ' at ')}` : 'Preview'}
      actions={
        <>
          <ButtonLink href={`/newsroom/stories/${id}`} icon={<ChevronLeft aria-hidden size={16} />}>
            To the story
          </ButtonLink>
          {!time && (
            <Select
              label="Version"
              hideLabel
              className="w-44"
              choices={choices}
              value={version}
              onChange={(next) => router.replace(`?version=${next}`, { scroll: false })}
            />
          )}
          <Switch label="Width" choices={widths} value={width} onChange={setWidth} />
          <Switch label="Colours" choices={schemes} value={scheme} onChange={setScheme} />
        </>
      }
    >
      <Frame src={src} width={Number(width)} title={`Preview, ${width} pixels wide`} />
      {story.data && <PreviewLinks story={story.data} versions={versions.data?.items ?? []} />}
    </Screen>
  );
}

/** Wider than there is room, it is shown smaller, so that the page inside is laid out as wide as it says. */
function Frame({ src, width, title }: { src: string; width: number; title: string }) {
  const room = useRef<HTMLDivElement>(null);
  const [available, setAvailable] = useState(width);
  useEffect(() => {
    const { current } = room;
    if (!current) return;
    const watcher = new ResizeObserver(([entry]) => entry && setAvailable(entry.contentRect.width));
    watcher.observe(current);
    return () => watcher.disconnect();
  }, []);
  const scale = Math.min(1, available / width);
  const height = Math.round(width < 700 ? 740 : 860 / Math.max(scale, 0.6));
  return (
    <div ref={room} className="w-full overflow-hidden">
      <div
        className="mx-auto overflow-hidden rounded border border-line-strong shadow-lift"
        style={{ width: width * scale, height: height * scale }}
      >
        <iframe
          key={src}
          src={src}
          title={title}
          sandbox="allow-same-origin allow-scripts allow-popups allow-popups-to-escape-sandbox"
          className="origin-top-left border-0 bg-paper"
          style={{ width, height, transform: `scale(${scale})` }}
        />
      </div>
    </div>
  );
}

function Switch({
  label,
  choices,
  value,
  onChange,
}: {
  label: string;
  choices: readonly { id: string; name: string; icon: typeof Sun }[];
  value: string;
  onChange: (id: string) => void;
}) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(selected) => onChange(String([...selected][0]))}
      className="flex rounded border border-line-strong/60 bg-paper"
    >
      {choices.map(({ id, name, icon: Icon }) => (
        <ToggleButton
          key={id}
          id={id}
          aria-label={name}
          className="flex h-8 items-center gap-1.5 px-2.5 text-ink-soft outline-none -outline-offset-2 first:rounded-l last:rounded-r data-focus-visible:outline-2 data-focus-visible:outline-accent data-hovered:text-ink data-selected:bg-accent-soft data-selected:text-accent pointer-coarse:h-11"
        >
          <Icon aria-hidden size={16} />
          <span className="hidden xl:inline">{name}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
