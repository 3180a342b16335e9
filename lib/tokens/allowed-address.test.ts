import { expect, test } from '@playwright/test';
import { addressIsAllowed } from './allowed-address';

const refused: readonly (readonly [why: string, address: string, list: readonly string[]])[] = [
  ['an empty list', '192.0.2.1', []],
  ['another address', '192.0.2.2', ['192.0.2.1']],
  ['the address before a range', '192.0.1.255', ['192.0.2.0/24']],
  ['the address after a range', '192.0.3.0', ['192.0.2.0/24']],
  ['an IPv6 address on a list of IPv4', '2001:db8::1', ['0.0.0.0/0']],
  ['an IPv4 address on a list of IPv6', '192.0.2.1', ['2001:db8::/32']],
  ['another IPv6 network', '2001:db9::1', ['2001:db8::/32']],
  ['no address', '', ['0.0.0.0/0', '::/0']],
  ['an unknown address', 'unknown', ['0.0.0.0/0', '::/0']],
  ['several addresses', '192.0.2.1, 192.0.2.1', ['192.0.2.1']],
  ['an address with a port', '192.0.2.1:443', ['192.0.2.1']],
  ['an address with leading zeros', '192.0.02.1', ['192.0.2.1']],
  ['an address with a zone', 'fe80::1%eth0', ['fe80::1', '::/0']],
  ['a short form of an address', '192.0.1', ['192.0.0.1']],
];
for (const [why, address, list] of refused) {
  test(`${why} is refused`, () => expect(addressIsAllowed(address, list)).toBe(false));
}

const garbage = ['', ' ', '/', 'anywhere', '*', '192.0.2', '192.0.2.0/', '192.0.2.0/ ', '192.0.2.0/33', '192.0.2.0/-1', '192.0.2.0/1e1', '192.0.2.0/0x8', '192.0.2.0/8/8', '192.0.2.0/24.0', '2001:db8::/129', '192.0.2.0/255.255.255.0', '192.0.2.1-192.0.2.9', '0300.0.2.1', '192.0.02.0/24', '0xc0000201', 'fe80::1%eth0', '::ffff:192.0.2.0/24'];
for (const entry of garbage) {
  test(`a list with ${JSON.stringify(entry)} in it cannot be read and allows nothing, not even what stands beside it`, () => {
    expect(addressIsAllowed('192.0.2.1', [entry])).toBe(false);
    expect(addressIsAllowed('192.0.2.1', ['192.0.2.1', entry])).toBe(false);
    expect(addressIsAllowed('2001:db8::1', [entry, '2001:db8::1'])).toBe(false);
  });
}

const allowed: readonly (readonly [why: string, address: string, list: readonly string[]])[] = [
  ['the address itself', '192.0.2.1', ['198.51.100.1', '192.0.2.1']],
  ['the first address of a range', '192.0.2.0', ['192.0.2.0/24']],
  ['the last address of a range', '192.0.2.255', ['192.0.2.0/24']],
  ['a range of one', '192.0.2.1', ['192.0.2.1/32']],
  ['every IPv4 address', '192.0.2.1', ['0.0.0.0/0']],
  ['an IPv6 address in another spelling', '2001:DB8:0:0::1', ['2001:db8::1']],
  ['an IPv6 range', '2001:db8:ffff::1', ['2001:db8::/32']],
  ['an IPv4 address that is written as IPv6', '::ffff:192.0.2.1', ['192.0.2.0/24']],
  ['an IPv4 address on a list that is written as IPv6', '192.0.2.1', ['::ffff:192.0.2.0/120']],
];
for (const [why, address, list] of allowed) {
  test(`${why} is allowed`, () => expect(addressIsAllowed(address, list)).toBe(true));
}

test('a token without a list may be used from anywhere', () => {
  for (const address of ['192.0.2.1', '2001:db8::1', 'unknown']) expect(addressIsAllowed(address, null)).toBe(true);
});
