import { expect, test } from '@playwright/test';
import { letsMoreIn, MOST_ADDRESSES, readAddressList, refusedBy } from './allowed-addresses';
import { PlainSecret } from './secret';

test('the first line that cannot be read is named, counted as people count', () => {
  for (const wrong of ['example.org', '192.0.2.1/33', '010.0.0.1', '192.0.2', '::1%eth0', '192.0.2.1 192.0.2.2']) {
    expect(readAddressList(`192.0.2.1\n\n${wrong}\n192.0.2.300`), wrong).toEqual({ problem: 'address-unreadable', line: 3 });
  }
});

test('too many are refused, and a secret is', () => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => `192.0.${at >> 8}.${at % 256}`).join('\n');
  expect(readAddressList(many(MOST_ADDRESSES + 1))).toEqual({ problem: 'addresses-too-many' });
  expect(readAddressList(many(MOST_ADDRESSES))).toMatchObject({ addresses: { length: MOST_ADDRESSES } });
  expect(readAddressList(PlainSecret.generate().reveal())).toEqual({ problem: 'addresses-hold-secret' });
});

test('nothing written is no restriction; full-width signs are read like others, and doubles are one', () => {
  expect(readAddressList(' \r\n\n')).toEqual({ addresses: null });
  expect(readAddressList('１９２．０．２．１\r\n 192.0.2.1 \n2001:db8::/32')).toEqual({ addresses: ['192.0.2.1', '2001:db8::/32'] });
});

test('a list lets more in where something of it was outside of the one before', () => {
  expect(letsMoreIn(['192.0.2.1'], null)).toBe(false);
  expect(letsMoreIn(null, ['192.0.2.1'])).toBe(true);
  expect(letsMoreIn(['192.0.2.0/25', '192.0.2.200'], ['192.0.2.0/24'])).toBe(false);
  expect(letsMoreIn(['192.0.2.0/23'], ['192.0.2.0/24'])).toBe(true);
  expect(letsMoreIn(['::ffff:192.0.2.1'], ['192.0.2.0/24'])).toBe(false);
  expect(letsMoreIn(['2001:db8::1'], ['192.0.2.0/24'])).toBe(true);
});

test('whom a list would refuse is told; what is no address is left out', () => {
  expect(refusedBy(null, ['192.0.2.1'])).toEqual([]);
  expect(refusedBy(['192.0.2.0/24'], ['192.0.2.1', '198.51.100.1', 'unknown', 'other'])).toEqual(['198.51.100.1']);
});
