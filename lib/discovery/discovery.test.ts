import { expect, test } from 'vitest';
import { robotsText } from '../reading/robots.ts';
import { aiCrawlers } from './crawlers.rules.ts';
import { changeDiscoveryInput, securityFault } from './settings.rules.ts';

const url = 'https://news.example';

/** What a crawler may fetch, read as RFC 9309 §2.2 says: its own group, or everybody's; the longest rule wins. */
function mayFetch(robots: string, agent: string, path: string): boolean {
  const groups: { agents: string[]; rules: { allow: boolean; path: string }[] }[] = [];
  for (const line of robots.split('\n')) {
    const [, field = '', value = ''] = /^([A-Za-z-]+)\s*:\s*([^#]*)/.exec(line.trim()) ?? [];
    const name = field.toLowerCase();
    const last = groups.at(-1);
    if (name === 'user-agent') {
      if (last && last.rules.length === 0) last.agents.push(value.trim().toLowerCase());
      else groups.push({ agents: [value.trim().toLowerCase()], rules: [] });
    } else if ((name === 'allow' || name === 'disallow') && last)
      last.rules.push({ allow: name === 'allow', path: value.trim() });
  }
  const own = groups.filter(({ agents }) => agents.includes(agent.toLowerCase()));
  const rules = (own.length > 0 ? own : groups.filter(({ agents }) => agents.includes('*'))).flatMap(
    (one) => one.rules,
  );
  const [best] = rules
    .filter((rule) => rule.path !== '' && path.startsWith(rule.path))
    .sort((a, b) => b.path.length - a.path.length || Number(b.allow) - Number(a.allow));
  return best?.allow ?? true;
}

test('everybody may read what is public, and nobody is led into searches or the newsroom', () => {
  const robots = robotsText({ url, refused: [], lines: '' });
  for (const agent of ['Googlebot', 'GPTBot']) {
    expect(mayFetch(robots, agent, '/2026/11/23/story')).toBe(true);
    expect(mayFetch(robots, agent, '/search?q=x')).toBe(false);
    expect(mayFetch(robots, agent, '/newsroom')).toBe(false);
  }
  expect(robots).toContain(`Sitemap: ${url}/sitemap.xml\nSitemap: ${url}/news-sitemap.xml\n`);
});

test('a refused crawler may read nothing; search engines and others are not touched', () => {
  const robots = robotsText({ url, refused: ['GPTBot', 'CCBot'], lines: '' });
  expect(mayFetch(robots, 'GPTBot', '/')).toBe(false);
  expect(mayFetch(robots, 'ccbot', '/2026/11/23/story')).toBe(false);
  expect(mayFetch(robots, 'ClaudeBot', '/')).toBe(true);
  expect(mayFetch(robots, 'Googlebot', '/')).toBe(true);
});

test('the newsroom’s own lines count for all where they name nobody, never for the crawlers above them', () => {
  const robots = robotsText({ url, refused: ['GPTBot'], lines: '# ours\nDisallow: /old\r\n' });
  expect(mayFetch(robots, 'Googlebot', '/old/1')).toBe(false);
  expect(mayFetch(robots, 'Googlebot', '/search')).toBe(false);
  const named = robotsText({ url, refused: [], lines: 'User-agent: Badbot\nDisallow: /' });
  expect(mayFetch(named, 'Badbot', '/')).toBe(false);
  expect(mayFetch(named, 'Googlebot', '/')).toBe(true);
});

test('each crawler stands once in the list, and no search engine is in it', () => {
  const names = aiCrawlers.map(({ name }) => name.toLowerCase());
  expect(new Set(names).size).toBe(names.length);
  for (const engine of ['googlebot', 'bingbot', 'applebot', 'duckduckbot', '*'])
    expect(names).not.toContain(engine);
});

test.each([
  [{ refusedCrawlers: ['GPTBot', 'Nobody'] }],
  [{ robotsLines: 'Disallow: /a\nplease go away' }],
  [{ adsTxt: 'example.com, pub-1' }],
  [{ hubUrl: 'http://hub.example' }],
  [{ hubUrl: 'https://user:secret@hub.example' }],
  [{ indexNowUrl: 'file:///etc/passwd' }],
  [{ securityContact: 'not a contact' }],
  [{ securityExpires: '2027-02-30x' }],
])('%j is refused', (settings) => {
  expect(changeDiscoveryInput.safeParse(settings).success).toBe(false);
});

test.each([
  [{ refusedCrawlers: ['GPTBot'] }],
  [{ robotsLines: '# a word\n\nUser-agent: X\nDisallow: /a' }],
  [{ adsTxt: '# ours\nexample.com, pub-1, DIRECT, f08c47fec0942fa0\ncontact=ads@news.example\n' }],
  [{ hubUrl: 'https://hub.example/', indexNowUrl: 'http://localhost:9999/indexnow' }],
  [{ securityContact: 'security@news.example', securityExpires: '2027-05-31', securityPolicy: '' }],
])('%j is taken', (settings) => {
  expect(changeDiscoveryInput.safeParse(settings).success).toBe(true);
});

test('security.txt needs a last day that is not over and not far', () => {
  expect(securityFault('', '', '2026-11-23')).toBe(null);
  expect(securityFault('a@b.example', '', '2026-11-23')).toMatch('needs a last day');
  expect(securityFault('a@b.example', '2026-11-22', '2026-11-23')).toMatch('is over');
  expect(securityFault('a@b.example', '2026-11-23', '2026-11-23')).toBe(null);
  expect(securityFault('a@b.example', '2027-11-23', '2026-11-23')).toBe(null);
  expect(securityFault('a@b.example', '2027-11-24', '2026-11-23')).toMatch('a year away');
});
