/** Which addresses a photo may be fetched from: only those of the public internet. Pure. */

/** IANA's registry of special IPv4 addresses: this network, private, CGNAT, loopback, link-local, tests, multicast, reserved. */
const notPublic: [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
  // Where clouds tell their machines about themselves without a link-local address.
  ['168.63.129.16', 32],
];

/** Of IPv6 only global unicast (2000::/3), without what carries or stands for IPv4 (Teredo, 6to4), and examples. */
const notPublic6: [number, number, number][] = [
  [0x2001, 0x0000, 23],
  [0x2001, 0x0db8, 32],
  [0x2002, 0x0000, 16],
  [0x3fff, 0x0000, 20],
];

/** Whether this address, as a resolver writes it, is one of the public internet. What is not understood is not. */
export function isPublicAddress(address: string): boolean {
  const four = numberOf(address);
  if (four !== null)
    return !notPublic.some(([network, bits]) => (four ^ (numberOf(network) ?? 0)) >>> (32 - bits) === 0);
  const groups = groupsOf(address);
  if (!groups) return false;
  const [first = 0, second = 0] = groups;
  if (first >>> 13 !== 1) return false;
  const head = first * 0x10000 + second;
  return !notPublic6.some(
    ([one, two, bits]) =>
      Math.floor(head / 2 ** (32 - bits)) === Math.floor((one * 0x10000 + two) / 2 ** (32 - bits)),
  );
}

function numberOf(address: string): number | null {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(address)?.slice(1).map(Number);
  if (!parts || parts.some((part) => part > 255)) return null;
  return parts.reduce((whole, part) => ((whole << 8) | part) >>> 0, 0);
}

/** The first two groups are all that is asked; an address with a zone or IPv4 at its end is none of the public ones. */
function groupsOf(address: string): number[] | null {
  if (!/^[0-9a-f:]+$/i.test(address) || !address.includes(':')) return null;
  const [left = '', right, more] = address.split('::');
  if (more !== undefined) return null;
  const before = left === '' ? [] : left.split(':');
  const after = right === undefined || right === '' ? [] : right.split(':');
  const missing = 8 - before.length - after.length;
  if (right === undefined ? missing !== 0 : missing < 1) return null;
  const groups = [...before, ...Array<string>(Math.max(0, missing)).fill('0'), ...after];
  return groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))
    ? groups.map((group) => Number.parseInt(group, 16))
    : null;
}

/** Why an address, as a person wrote it, is not asked at all; null when its host may be looked up. */
export function refusalOf(url: URL, ownHost: string): string | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return 'The address must begin with https:// or http://.';
  if (url.username || url.password)
    return 'The address carries a name or a password. Use one without, or download the picture and upload it.';
  if (url.port !== '')
    return 'The address names a port of its own, which is not asked. Download the picture and upload it.';
  if (url.hostname.toLowerCase().replace(/\.$/, '') === ownHost.toLowerCase())
    return 'This is an address of this site. Find the photo in the library instead.';
  return null;
}

/** The last part of the path, as a file's name; empty where there is none. */
export function fileNameIn(url: URL): string {
  const last = url.pathname.split('/').findLast(Boolean) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
