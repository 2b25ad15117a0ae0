'use client';

import { ChevronDown, ExternalLink, Keyboard, LogOut, Menu as MenuIcon, UserRound } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { useState } from 'react';
import { Button as AriaButton, Link } from 'react-aria-components';
import { Button, IconButton } from '#components/ui/button.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { Menu, MenuHead, MenuItem } from '#components/ui/menu.tsx';
import { NoticeBell } from '../notices/bell.tsx';
import { useSession } from '../session/session.tsx';
import { useShortcut } from '../shortcuts.ts';
import { initials } from '../words.ts';
import { KeysDialog } from './keys.tsx';
import { NewStoryButton } from './new-story.tsx';
import { isAt, type Place, placesFor } from './places.ts';
import { signOut } from './sign-out.ts';

/** So many places fit on a tablet; the others are behind *More* until the screen is wide. */
const alwaysShown = 5;

/** The bar above every screen. On a phone the places move into a menu. */
export function TopBar() {
  const { newsroom, abilities } = useSession();
  const path = usePathname();
  const places = placesFor(abilities);
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: at the top of the page it is a banner, and a preview inside has another
    <header
      aria-label="Newsroom"
      className="sticky top-0 z-30 flex h-12 items-center gap-1 border-b border-line bg-paper px-2 sm:px-4"
    >
      <div className="md:hidden">
        <PlacesMenu places={places} path={path} />
      </div>
      <Link
        href="/newsroom"
        className="min-w-0 shrink truncate rounded px-1 font-serif text-lg font-semibold tracking-tight md:mr-3 md:max-w-64"
      >
        {newsroom.name}
      </Link>
      <nav aria-label="Newsroom" className="hidden h-full items-stretch md:flex">
        {places.map((place, index) => (
          <PlaceLink
            key={place.href}
            place={place}
            here={isAt(place, path)}
            onlyWide={index >= alwaysShown}
          />
        ))}
        {places.length > alwaysShown && (
          <div className="flex items-center xl:hidden">
            <PlacesMenu places={places.slice(alwaysShown)} path={path} more />
          </div>
        )}
      </nav>
      <div className="ml-auto flex shrink-0 items-center gap-2">
        <NewStoryButton />
        <NoticeBell />
        <PersonMenu />
      </div>
    </header>
  );
}

function PlaceLink({ place, here, onlyWide }: { place: Place; here: boolean; onlyWide: boolean }) {
  return (
    <Link
      href={place.href}
      {...(here ? { 'aria-current': 'page' as const } : {})}
      className={classNames(
        onlyWide ? 'hidden xl:flex' : 'flex',
        'items-center border-b-2 px-2 -outline-offset-4 transition-colors data-hovered:text-ink lg:px-3',
        here ? 'border-accent font-medium text-ink' : 'border-transparent text-ink-soft',
      )}
    >
      {place.name}
    </Link>
  );
}

function PlacesMenu({ places, path, more = false }: { places: Place[]; path: string; more?: boolean }) {
  return (
    <Menu
      label={more ? 'More places' : 'Newsroom'}
      placement="bottom start"
      trigger={
        more ? (
          <Button look="quiet" icon={<ChevronDown aria-hidden size={14} />}>
            {places.find((place) => isAt(place, path))?.name ?? 'More'}
          </Button>
        ) : (
          <IconButton label="Places" tooltip={false}>
            <MenuIcon aria-hidden size={18} />
          </IconButton>
        )
      }
    >
      {places.map((place) => (
        <MenuItem key={place.href} href={place.href} textValue={place.name}>
          <span className={isAt(place, path) ? 'font-semibold' : undefined}>{place.name}</span>
        </MenuItem>
      ))}
    </Menu>
  );
}

function PersonMenu() {
  const { person, newsroom } = useSession();
  const [keysShown, showKeys] = useState(false);
  useShortcut('?', () => showKeys(true));
  return (
    <>
      <Menu
        label="You"
        trigger={
          <AriaButton
            aria-label={`${person.name}, your menu`}
            className="grid size-8 place-items-center rounded-full bg-sunk text-xs font-semibold text-ink-soft data-hovered:text-ink pointer-coarse:size-11"
          >
            {initials(person.name)}
          </AriaButton>
        }
      >
        <MenuHead
          label={person.name}
          acts={
            <>
              <MenuItem id="account" href="/newsroom/account" icon={<UserRound aria-hidden size={15} />}>
                Your account
              </MenuItem>
              <MenuItem
                id="site"
                href={newsroom.url}
                target="_blank"
                icon={<ExternalLink aria-hidden size={15} />}
              >
                See the site
              </MenuItem>
              <MenuItem id="keys" onAction={() => showKeys(true)} icon={<Keyboard aria-hidden size={15} />}>
                Keyboard shortcuts
              </MenuItem>
              <MenuItem id="out" onAction={signOut} icon={<LogOut aria-hidden size={15} />}>
                Sign out
              </MenuItem>
            </>
          }
        >
          <span className="block font-medium">{person.name}</span>
          <span className="block text-xs text-ink-faint">
            {person.email} · {person.role}
          </span>
        </MenuHead>
      </Menu>
      <KeysDialog isOpen={keysShown} onClose={() => showKeys(false)} />
    </>
  );
}
