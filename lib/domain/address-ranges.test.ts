import { isIP } from 'node:net';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { isWithin, readAddress, readRange } from './address-ranges';

const unreadable = ['', ' ', '192.0.2', '192.0', '3221225985', '0300.0.2.1', '192.0.02.1', '0xc0.0.2.1', '192.0.2.256', '192.0.2.1.', '192.0.2.1 ', ' 192.0.2.1', '192.0.2.1:443', '[2001:db8::1]', 'fe80::1%eth0', 'fe80::1%1', '::ffff:0300.0.2.1', '::ffff:192.0.2', '::192.0.2.1', '1::2::3', ':::', ':', '2001:db8', '2001:db8::10000', 'localhost', '*', '１９２.0.2.1'];
for (const text of unreadable) {
  test(`${JSON.stringify(text)} is no address and no range`, () => {
    expect(readAddress(text)).toBeUndefined();
    expect(readRange(text)).toBeUndefined();
    expect(readRange(`${text}/8`)).toBeUndefined();
  });
}

for (const text of ['192.0.2.0/33', '192.0.2.0/-1', '192.0.2.0/', '192.0.2.0/08', '192.0.2.0/8 ', '192.0.2.0/1e1', '192.0.2.0/8/8', '192.0.2.0/255.255.255.0', '2001:db8::/129', '::ffff:192.0.2.0/95', '::ffff:192.0.2.0/24', '/8']) {
  test(`${text} is no range`, () => expect(readRange(text)).toBeUndefined());
}

const within = (address: string, range: string) => {
  const [read, readAs] = [readAddress(address), readRange(range)];
  return read && readAs ? isWithin(read, [readAs]) : undefined;
};

test('IPv4 and IPv6 are never within each other, but a mapped address is the IPv4 address it is', () => {
  expect(within('192.0.2.1', '::/0')).toBe(false);
  expect(within('2001:db8::1', '0.0.0.0/0')).toBe(false);
  for (const address of ['192.0.2.1', '::ffff:192.0.2.1', '::FFFF:c000:201', '0:0:0:0:0:ffff:192.0.2.1']) {
    for (const range of ['192.0.2.1', '192.0.2.0/24', '192.0.2.77/24', '::ffff:192.0.2.1', '::ffff:192.0.2.0/120', '::ffff:c000:200/120', '::ffff:0:0/96']) expect(within(address, range), `${address} in ${range}`).toBe(true);
    for (const range of ['192.0.3.0/24', '::ffff:192.0.2.0/128', '::c000:201']) expect(within(address, range), `${address} in ${range}`).toBe(false);
  }
});

const byte = fc.nat(255);
const ipv4 = fc.tuple(byte, byte, byte, byte).map((parts) => parts.join('.'));
/** The deprecated IPv4-compatible form, which different readers take for different addresses. */
const COMPATIBLE = /^::[\d.]+\.\d+$/;
const ipv6 = fc.ipV6().filter((text) => !/^[0:]*:ffff:/i.test(text) && !COMPATIBLE.test(text));

test('exactly what Node calls an address is one, zones and the deprecated form aside', () => {
  const near = fc.string({ unit: fc.constantFrom(...'0123456789aFx:.%/'), maxLength: 24 });
  fc.assert(fc.property(fc.oneof(ipv4, fc.ipV6(), near, fc.string()), (text) => expect(readAddress(text) !== undefined, text).toBe(isIP(text) !== 0 && !text.includes('%') && !COMPATIBLE.test(text))), { numRuns: 3_000 });
});

test('an address is in every range made from its own leading bits, and in none where a leading bit differs', () => {
  const numberOf = (address: string) => BigInt(`0b${readAddress(address)?.toByteArray().map((one) => one.toString(2).padStart(8, '0')).join('')}`);
  const check = (address: string, other: string, longest: number, bits: number) => {
    const shift = BigInt(longest - bits);
    expect(within(address, `${address}/${bits}`)).toBe(true);
    expect(within(other, `${address}/${bits}`)).toBe(numberOf(other) >> shift === numberOf(address) >> shift);
  };
  fc.assert(fc.property(ipv4, ipv4, fc.nat(32), (address, other, bits) => check(address, other, 32, bits)));
  fc.assert(fc.property(ipv6, ipv6, fc.nat(128), (address, other, bits) => check(address, other, 128, bits)));
  fc.assert(fc.property(ipv4, fc.nat(32), (address, bits) => expect(within(`::ffff:${address}`, `${address}/${bits}`) && within(address, `::ffff:${address}/${bits + 96}`)).toBe(true)));
});
