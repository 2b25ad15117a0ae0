/** The sign-in page that leads back to where somebody was going. */
export function signInPath(path: string, search = ''): string {
  const to = `${path}${search}`;
  return to === '/newsroom' ? '/newsroom/sign-in' : `/newsroom/sign-in?to=${encodeURIComponent(to)}`;
}

/** Where to go after signing in: only ever a newsroom page of this site, else the desk. */
export function returnPath(to: string | null): string {
  if (!to || !/^\/newsroom(?=[/?#]|$)/.test(to) || /[\\\s]/.test(to) || to.includes('//')) return '/newsroom';
  return /^\/newsroom\/(sign-in|set-up|join)\b/.test(to) ? '/newsroom' : to;
}
