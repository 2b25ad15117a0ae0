import type { HouseAction } from '#lib/access.ts';

export type Place = { href: string; name: string; needs?: HouseAction };

/** The ways around the newsroom; those that need an ability are only shown to people who have it. */
const places: Place[] = [
  { href: '/newsroom', name: 'Desk' },
  { href: '/newsroom/planning', name: 'Planning' },
  { href: '/newsroom/schedule', name: 'Schedule', needs: 'see schedule' },
  { href: '/newsroom/fronts', name: 'Fronts', needs: 'manage fronts' },
  { href: '/newsroom/photos', name: 'Photos' },
  { href: '/newsroom/partners', name: 'Partners', needs: 'manage partners' },
  { href: '/newsroom/people', name: 'People', needs: 'see people' },
  { href: '/newsroom/settings', name: 'Settings', needs: 'manage sections' },
  { href: '/newsroom/audit', name: 'Audit', needs: 'see audit' },
];

export const placesFor = (abilities: readonly HouseAction[]): Place[] =>
  places.filter((place) => !place.needs || abilities.includes(place.needs));

/** Whether the path is this place or lies inside it. Stories belong to the desk. */
export function isAt(place: Place, path: string): boolean {
  if (place.href === '/newsroom') return path === '/newsroom' || path.startsWith('/newsroom/stories');
  return path === place.href || path.startsWith(`${place.href}/`);
}
