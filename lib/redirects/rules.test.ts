import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressKey, keysOf, readFrom, readTo, restOfQuery } from './address.rules.ts';
import { answering, type Lead, ledTo, settle } from './settle.rules.ts';

const site = 'https://news.example';

test.each([
  ['/2014/05/Old-Title.html/', '/2014/05/old-title.html'],
  ['/caf%C3%A9', '/café'],
  ['/Caf%c3%a9/', '/café'],
  ['/?p=123', '/?p=123'],
  ['/?utm_source=x&p=123', '/?p=123'],
  ['/story.php?b=2&a=1', '/story.php?a=1&b=2'],
  ['/latin/%E9t%E9', '/latin/%e9t%e9'],
  ['//double//slash/', '/double/slash'],
  ['/a#part', '/a'],
])('%s is known as %s', (address, key) => {
  expect(addressKey(address)).toBe(key);
});

test('an address is looked for with its query, with one parameter of it, and without', () => {
  expect(keysOf('/x?p=1&q=2')).toEqual(['/x?p=1&q=2', '/x?p=1', '/x?q=2', '/x']);
  expect(keysOf('/x')).toEqual(['/x']);
});

test('what the redirect did not know of the query goes on', () => {
  expect(restOfQuery('?p=1&x=2', '/?p=1')).toBe('?x=2');
  expect(restOfQuery('?x=2', '/old')).toBe('?x=2');
  expect(restOfQuery('', '/old')).toBe('');
  expect(ledTo({ from: '/?p=1', to: '/new' }, '/?p=1&x=2')).toBe('/new?x=2');
  expect(ledTo({ from: '/old', to: '/new?a=1' }, '/old?x=2')).toBe('/new?a=1');
});

test.each([
  ['javascript:alert(1)', 'https://'],
  ['http://elsewhere.example/', 'https://'],
  ['ftp://elsewhere.example/', 'https://'],
  ['//evil.example', 'another site'],
  ['/\\evil.example', 'backslash'],
  ['/%2F/evil.example', 'another site'],
  ['/%5Cevil.example', 'another site'],
  ['https://u:p@elsewhere.example/', 'password'],
  ['/two words', 'blank'],
  ['/new\r\nSet-Cookie: a=b', 'line break'],
  ['world', 'slash'],
  ['', 'missing'],
  ['/newsroom/people', 'newsroom'],
  [`/${'a'.repeat(3000)}`, '2,048'],
])('nobody is led to %s', (typed, words) => {
  expect(readTo(typed, site)).toEqual({ fault: expect.stringContaining(words) });
});

test('a target is a path of this site or https elsewhere', () => {
  expect(readTo(' /world?page=2 ', site)).toEqual({ to: '/world?page=2' });
  expect(readTo('https://news.example/world#top', site)).toEqual({ to: '/world#top' });
  expect(readTo('https://elsewhere.example/a?b=c', site)).toEqual({ to: 'https://elsewhere.example/a?b=c' });
  expect(readTo('/café', site)).toEqual({ to: '/caf%C3%A9' });
  expect(readTo('/caf%C3%A9', site)).toEqual({ to: '/caf%C3%A9' });
});

test('a former address is one of this site that it can give away', () => {
  expect(readFrom('/2014/05/Old.html?p=1', site)).toEqual({ key: '/2014/05/old.html?p=1' });
  expect(readFrom('https://news.example/Old', site)).toEqual({ key: '/old' });
  expect(readFrom('/?p=123', site)).toEqual({ key: '/?p=123' });
  for (const refused of [
    '/',
    '/newsroom/people',
    '/api/x',
    '/media/1.jpg',
    '//evil',
    'old',
    'https://other.example/x',
    '/a/../b',
  ])
    expect(readFrom(refused, site), refused).toHaveProperty('fault');
});

test('redirects lead straight to the end, also those that were there before', () => {
  const present = [{ from: '/a', to: '/b' }];
  const { changed } = settle(present, [
    { from: '/b', to: '/c' },
    { from: '/d', to: '/a?x=1' },
  ]);
  expect(changed).toEqual([
    { from: '/a', to: '/c' },
    { from: '/b', to: '/c' },
    { from: '/d', to: '/c?x=1' },
  ]);
  expect(
    settle(
      [],
      [
        { from: '/b', to: null },
        { from: '/a', to: '/b' },
      ],
    ).changed,
  ).toContainEqual({
    from: '/a',
    to: null,
  });
});

test('a circle is named and left out', () => {
  const { changed, loops } = settle(
    [{ from: '/c', to: '/d' }],
    [
      { from: '/a', to: '/b' },
      { from: '/b', to: '/a' },
      { from: '/d', to: '/c' },
      { from: '/e', to: '/f' },
    ],
  );
  expect(changed).toEqual([{ from: '/e', to: '/f' }]);
  expect([...loops.keys()]).toEqual(['/a', '/b', '/d']);
  expect(loops.get('/a')).toBe('/b → /a → /b');
  expect(settle([], [{ from: '/a', to: '/a?x=1' }]).loops.size).toBe(1);
});

test('a circle that only a query closes is named too', () => {
  const present = [{ from: '/b?x=1', to: '/a?x=1' }];
  expect([...settle(present, [{ from: '/a', to: '/b' }]).loops.keys()]).toEqual(['/a']);
});

test('a circle of 10,000 is found in a moment', () => {
  const circle = Array.from({ length: 10_000 }, (_, n) => ({ from: `/p${n}`, to: `/p${(n + 1) % 10_000}` }));
  const { changed, loops } = settle([], circle);
  expect(changed).toEqual([]);
  expect(loops.size).toBe(10_000);
  expect(loops.get('/p0')).toContain('(10,000 addresses)');
});

const address = fc
  .tuple(fc.integer({ min: 0, max: 7 }), fc.option(fc.constantFrom('?x=1', '?y=2', '?x=1&y=2'), { nil: '' }))
  .map(([n, query]) => `/p${n}${query}`);
const everyAddress = Array.from({ length: 8 }, (_, n) =>
  ['', '?x=1', '?y=2', '?x=1&y=2', '?z=3'].map((query) => `/p${n}${query}`),
).flat();

/** How often a reader would be led on if nobody went ahead for them. */
function hopsFrom(table: Map<string, Lead>, address: string): number {
  let now: string | null = address;
  for (let hops = 0; hops < 20; hops++) {
    const found: Lead | null = now === null ? null : answering(table, now);
    if (!found || now === null) return hops;
    now = ledTo(found, now);
  }
  return 20;
}

const lead = fc.record({ from: address, to: fc.option(address, { freq: 8, nil: null }) });

test('whatever is added in whatever order, no reader is led twice and none in a circle', () => {
  fc.assert(
    fc.property(fc.array(fc.array(lead, { maxLength: 6 }), { maxLength: 6 }), (batches) => {
      const table = new Map<string, Lead>();
      for (const batch of batches) {
        const added = [...new Map(batch.map((one) => [one.from, one])).values()];
        for (const each of settle([...table.values()], added).changed) table.set(each.from, each);
        for (const each of table.values())
          if (each.to !== null) expect(answering(table, each.to), `${each.from} → ${each.to}`).toBeNull();
        for (const asked of everyAddress) expect(hopsFrom(table, asked), asked).toBeLessThanOrEqual(4);
      }
    }),
    { numRuns: 500 },
  );
});
