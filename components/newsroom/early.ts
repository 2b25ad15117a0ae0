/**
 * What the first screen will ask is asked while its scripts are still on their way: a line of script in the page's head
 * begins the calls, and `request` takes each answer once instead of asking again.
 */
type Holder = { sluglineEarly?: Record<string, Promise<Response>> };

/** The script. Who is here is asked on every screen; the list only on the desk without a filter. */
export const earlyScript = `(function () {
  var early = {};
  var ask = function (path) {
    early[path] = fetch(path, { credentials: 'same-origin', headers: { accept: 'application/json' } });
    early[path].catch(function () {});
  };
  if (/^\\/newsroom\\/(sign-in|set-up|join)$/.test(location.pathname)) return;
  ask('/api/newsroom/session');
  if (location.pathname === '/newsroom' && !location.search) ask('/api/newsroom/stories?limit=50');
  window.sluglineEarly = early;
  setTimeout(function () { window.sluglineEarly = {}; }, 10000);
})();`;

/** The answer that is already on its way to this address, once; undefined when there is none. */
export function takeEarly(path: string): Promise<Response> | undefined {
  if (typeof window === 'undefined') return undefined;
  const early = (window as Window & Holder).sluglineEarly;
  const answer = early?.[path];
  if (answer) delete early[path];
  return answer;
}
