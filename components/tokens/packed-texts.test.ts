import { expect, test } from '@playwright/test';
import { packed, unpacked } from './packed-texts';
import type { TokenTexts } from './token-texts';

const least: TokenTexts = { id: '1', name: 'least', identifier: 'A', access: 'Send faxes' };
const most: TokenTexts = {
  id: '2', name: 'most', identifier: 'B', access: 'Send faxes; ', moreAccess: [1, 'view numbers'], isBroad: true, status: 'rotation-due', expires: [1, 'in a day'], lastUsed: [2, 'now'],
  address: '192.0.2.1', usedToday: true, usedYesterday: { requests: 3, addresses: 2 },
};

test('rows arrive as they were sent, without a field that they had not', () => {
  const tokens: TokenTexts[] = [least, most, { ...least, id: '3', usedToday: true }, { ...least, id: '4', status: 'expired', expires: 'on a day' }, { ...most, id: '5' }, { ...least, id: '6', owner: 'A' }, { ...most, id: '7', owner: 'B' }, { ...most, id: '8', owner: 'A', address: '2001:db8::1' }];
  expect(unpacked(JSON.parse(JSON.stringify(packed(tokens))))).toStrictEqual(tokens);
});

test('what rows share is sent once', () => {
  const { access, rows, addresses } = packed([least, { ...least, id: '3' }, most, { ...most, id: '4' }]);
  expect(addresses).toEqual(['192.0.2.1']);
  expect(access).toHaveLength(2);
  expect(rows.map((row) => row[3])).toEqual([0, 0, 1, 1]);
  expect(rows.map((row) => row[6])).toEqual([0, 0, 1, 1]);
});
