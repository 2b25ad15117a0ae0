import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileNameIn, isPublicAddress, refusalOf } from './addresses.rules.ts';

test.each([
  '93.184.215.14',
  '1.1.1.1',
  '172.32.0.1',
  '100.128.0.1',
  '2606:4700::6810:84e5',
  '2a00:1450:4001::1',
])('%s is public', (address) => expect(isPublicAddress(address)).toBe(true));

test.each([
  ...['127.0.0.1', '127.9.9.9', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
  ...['169.254.169.254', '100.64.0.1', '100.127.255.255', '100.100.100.200', '224.0.0.1', '255.255.255.255'],
  ...['198.18.0.1', '192.0.2.1', '240.0.0.1', '168.63.129.16'],
  ...[
    '::1',
    '::',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:0:127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::1',
  ],
  ...[
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd00:ec2::254',
    'ff02::1',
    '2002:7f00:1::',
    '2001:0:1::',
    '2001:db8::1',
  ],
  ...['3fff::1', '5f00::1', '100::1'],
  ...[
    '',
    'localhost',
    '1.2.3',
    '1.2.3.999',
    '0x7f000001',
    '2130706433',
    ':::',
    '1:2:3:4:5:6:7:8:9',
    '2a00::1::2',
  ],
])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false));

test('of private IPv4 none is public, however it is wrapped into IPv6', () => {
  const low = fc.integer({ min: 0, max: 255 });
  fc.assert(
    fc.property(fc.constantFrom('10', '127', '169.254', '192.168'), low, low, low, (begin, a, b, c) => {
      const rest = [a, b, c].slice(0, 4 - begin.split('.').length);
      const address = [begin, ...rest].join('.');
      expect(isPublicAddress(address)).toBe(false);
      const hex = address.split('.').map((part) => Number(part).toString(16).padStart(2, '0'));
      const pair = `${hex[0]}${hex[1]}:${hex[2]}${hex[3]}`;
      for (const wrapped of [`::ffff:${pair}`, `::${pair}`, `64:ff9b::${pair}`, `2002:${pair}::1`])
        expect(isPublicAddress(wrapped)).toBe(false);
    }),
  );
});

test.each([
  ['ftp://a.example/x.jpg', /https/],
  ['file:///etc/passwd', /https/],
  ['https://me:secret@a.example/x.jpg', /password/],
  ['https://a.example:8443/x.jpg', /port/],
  ['https://News.Example/media/x.jpg', /library/],
  ['https://news.example./media/x.jpg', /library/],
])('%s is not asked', (url, sentence) => expect(refusalOf(new URL(url), 'news.example')).toMatch(sentence));

test('an address without such things is asked, and its last part names the file', () => {
  expect(refusalOf(new URL('https://a.example:443/x.jpg?size=1'), 'news.example')).toBeNull();
  expect(fileNameIn(new URL('https://a.example/p/Fj%C3%B8rd.jpg?x=1'))).toBe('Fjørd.jpg');
  expect(fileNameIn(new URL('https://a.example/%zz'))).toBe('%zz');
  expect(fileNameIn(new URL('https://a.example/'))).toBe('');
});
