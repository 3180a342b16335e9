import { expect, test } from '@playwright/test';
import { endpoints } from './endpoints';
import { impactOfCall, isImpactPart, partOf } from './impact';

test('every row of the endpoint table has a class, and nothing else has one', () => {
  expect(Object.keys(impactOfCall).sort()).toEqual(endpoints.map(({ id }) => id).sort());
});

test('whatever writes is no mere look, and whatever only looks changes nothing', () => {
  const deeds = endpoints.filter(({ method, access }) => method !== 'GET' && (access.kind === 'scopes' || access.kind === 'any-token'));
  expect(deeds.filter(({ id }) => !['sent', 'changed', 'bought'].includes(impactOfCall[id]))).toEqual([]);
  const looks = endpoints.filter(({ method }) => method === 'GET');
  expect(looks.filter(({ id }) => !['read', 'other'].includes(impactOfCall[id]))).toEqual([]);
});

test('whatever needs a scope for faxes and only looks reads faxes', () => {
  const reading = endpoints.filter(({ access }) => access.kind === 'scopes' && access.anyOf.includes('fax:fax:read'));
  expect(reading.filter(({ id }) => impactOfCall[id] !== 'read')).toEqual([]);
});

for (const [what, request, part] of [
  ['refused by the check', { endpoint: 'deleteFax', outcome: 'out-of-scope', status: 403 }, 'refused'],
  ['not found', { endpoint: 'deleteFax', outcome: 'valid', status: 404 }, 'refused'],
  ['broken on the way', { endpoint: 'deleteFax', outcome: 'valid', status: 502 }, 'changed'],
  ['made', { endpoint: 'sendFax', outcome: 'valid', status: 201 }, 'sent'],
  ['of a row that is gone', { endpoint: 'noSuchCall', outcome: 'valid', status: 200 }, 'other'],
] as const) {
  test(`a call that was ${what} belongs under ${part}`, () => expect(partOf(request)).toBe(part));
}

test('a part from an address is one of them or none', () => {
  for (const text of ['', 'all', undefined, ['read'], 'constructor']) expect(isImpactPart(text)).toBe(false);
  expect(isImpactPart('read')).toBe(true);
});
