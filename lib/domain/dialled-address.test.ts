import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { mayBeDialled } from './dialled-address';

/** IANA's IPv4 special-purpose address registry, with multicast and what is reserved. */
const SPECIAL_IPV4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24'],
  ...['192.31.196.0/24', '192.52.193.0/24', '192.88.99.0/24', '192.168.0.0/16', '192.175.48.0/24', '198.18.0.0/15', '198.51.100.0/24'],
  ...['203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4', '255.255.255.255/32'],
];
/** IANA's IPv6 special-purpose address registry, with multicast, retired blocks, and all that lies outside of global unicast. */
const SPECIAL_IPV6 = [
  ...['::/128', '::1/128', '::/96', '::ffff:0:0:0/96', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '100:0:0:1::/64', '2001::/23', '2001::/32'],
  ...['2001:2::/48', '2001:3::/32', '2001:4:112::/48', '2001:10::/28', '2001:20::/28', '2001:30::/28', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48'],
  ...['3fff::/20', '5f00::/16', 'fc00::/7', 'fe80::/10', 'fec0::/10', 'ff00::/8', '::/3', '4000::/2', '8000::/1'],
];

/** Any address of a range: its prefix, and random bits behind it. */
const within = (range: string) => {
  const [network, length] = ipaddr.parseCIDR(range);
  const prefix = network.toByteArray();
  return fc.uint8Array({ minLength: prefix.length, maxLength: prefix.length }).map((random) =>
    ipaddr.fromByteArray(prefix.map((byte, at) => {
      const free = Math.min(8, Math.max(0, (at + 1) * 8 - length));
      const mask = (1 << free) - 1;
      return (byte & ~mask) | ((random[at] ?? 0) & mask);
    })),
  );
};
const special = (ranges: readonly string[]) => fc.constantFrom(...ranges).chain(within);
const hex = (bytes: readonly number[]) => bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('').replace(/(.{4})(.{4})/, '$1:$2');

test('no address of the special-purpose registries may be dialled', () => {
  fc.assert(fc.property(special(SPECIAL_IPV4), (address) => !mayBeDialled(address.toString(), [])), { numRuns: 5_000 });
  fc.assert(fc.property(special(SPECIAL_IPV6), (address) => !mayBeDialled(address.toString(), []) && !mayBeDialled(address.toNormalizedString(), [])), { numRuns: 5_000 });
});

test('nor one of them inside an IPv6 address: mapped, compatible, translated, NAT64, 6to4, Teredo', () => {
  fc.assert(
    fc.property(special(SPECIAL_IPV4), (address) => {
      const inside = hex(address.toByteArray());
      const carried = [`::ffff:${address.toString()}`, `::ffff:${inside}`, `0:0:0:0:0:ffff:${inside}`, `::${inside}`, `::ffff:0:${inside}`, `64:ff9b::${inside}`, `64:ff9b:1::${inside}`, `2002:${inside}::1`, `2001:0:${inside}::1`];
      return carried.every((one) => !mayBeDialled(one, []));
    }),
    { numRuns: 2_000 },
  );
});

for (const address of ['', ' ', 'localhost', '127.0.0.1 ', '127.1', '0177.0.0.1', '0x7f.0.0.1', '2130706433', '8.8.8', '8.8.8.8:80', '08.8.8.8', '[2606:4700::1111]', '2606:4700::1111%eth0', 'fe80::1%1', '8.8.8.8/32', '168.63.129.16', '::ffff:168.63.129.16']) {
  test(`${JSON.stringify(address)} is refused`, () => expect(mayBeDialled(address, [])).toBe(false));
}

test('public addresses may be dialled', () => {
  for (const address of ['8.8.8.8', '1.1.1.1', '192.0.1.1', '100.63.255.255', '100.128.0.0', '172.15.255.255', '172.32.0.0', '223.255.255.255', '2606:4700::1111', '2001:4860:4860::8888', '2a00::1', '::ffff:8.8.8.8']) {
    expect(mayBeDialled(address, []), address).toBe(true);
  }
});

test('what the operator allows may be dialled too, and nothing beside it', () => {
  const allowed = ['127.0.0.1', '10.1.0.0/16', 'fd00:1::/32', '::1'];
  for (const address of ['127.0.0.1', '::ffff:127.0.0.1', '10.1.255.255', 'fd00:1::5', '::1', '0:0:0:0:0:0:0:1']) expect(mayBeDialled(address, allowed), address).toBe(true);
  for (const address of ['127.0.0.2', '10.2.0.0', 'fd00:2::1', '::', '::2', '::7f00:1', '64:ff9b::7f00:1', '2002:7f00:1::']) expect(mayBeDialled(address, allowed), address).toBe(false);
});

test('a range that cannot be read allows nothing, and hides nothing that stands beside it', () => {
  for (const range of ['', '*', 'localhost', '127.0.0.1/', '127.0.0.1/0', '0.0.0.0/0', '::/0', '127.0.0.1/33', '127.0.0.1/8x', '127.0.0.1/-8', '::1/129', '127', '::ffff:127.0.0.1/104']) {
    expect(mayBeDialled('127.0.0.1', [range]), range).toBe(false);
    expect(mayBeDialled('::1', [range]), range).toBe(false);
    expect(mayBeDialled('127.0.0.1', [range, '127.0.0.1']), range).toBe(true);
  }
});
