import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { faxCalls } from './endpoints';
import { readPastedCalls } from './pasted-call';
import { matchPasted } from './pasted-match';

const ME = 'a0b1c2d3';
const match = (text: string) =>
  readPastedCalls(text)
    .flatMap((call) => matchPasted(call, ME))
    .map((one) => (one.kind === 'unknown' ? 'unknown' : `${one.kind} ${one.call.id}${one.kind === 'call' ? ` ${one.scopes.join(' ')}` : ''}`));

for (const text of ['GET /v3/x', 'GET /v3', 'curl https://example.com/index.html', `GET /v3/${'a/'.repeat(3_000)}`]) {
  test(`nothing is like ${text.slice(0, 40)}`, () => expect(match(text)).toEqual(['unknown']));
}

for (const [text, nearest] of [
  ['GET /v3/account/self/faxes', 'listFaxes'],
  ['GET /v3/accounts/self/fax/1234', 'getFax'],
  ['GET /v3/faxes', 'listFaxes'],
  ['PATCH /v3/accounts/self/faxes/1234', 'updateFax'],
  ['POST /v3/accounts/self/outboxes', 'sendFax'],
  ['GET /v3/webhooks', 'getWebhooks'],
  ['DELETE /v3/shop/balance', 'getBalance'],
] as const) {
  test(`${text} is no call; the nearest is ${nearest}`, () => expect(match(text)).toEqual([`nearest ${nearest}`]));
}

test('the narrowest scope stands first', () => {
  expect(match('POST /v3/accounts/self/outbox')).toEqual(['call sendFax fax:fax:edit fax:all:edit']);
  expect(match('curl -I https://h/v3/hooks')).toEqual(['call getWebhooks fax:webhook:read fax:all:read']);
});

test("one's own details need less than those of somebody else", () => {
  for (const self of ['self', ME, '{user_id}', '$USER_ID', '<id>', ':user_id']) expect(match(`GET /v3/accounts/${self}`)).toEqual(['call getUser fax:user:read fax:member:read fax:all:read']);
  expect(match('GET /v3/accounts/ffffffff')).toEqual(['call getUser fax:member:read fax:all:read']);
});

test('a path without a method is every call of that path, and a call for any token needs no scope', () => {
  expect(match('/v3/hooks')).toEqual(['call getWebhooks fax:webhook:read fax:all:read', 'call createWebhook fax:webhook:edit fax:all:edit']);
  expect(match('GET /v3/personal-access-tokens/self')).toEqual(['call getOwnToken ']);
});

test('every call of the table is found as it is documented, and with real values in its place', () => {
  for (const call of faxCalls) {
    expect(match(`${call.method} ${call.path}`)[0]).toContain(`call ${call.id} `);
    expect(match(`curl -X ${call.method} 'https://h${call.path.replace(/\{\w+\}/g, '%2B12025550100')}?a=b'`)[0]).toContain(`call ${call.id} `);
  }
});

test('whatever path there is, matching it never throws, and only scopes that open the call are named', () => {
  const segment = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('accounts', 'self', 'faxes', 'shop', 'numbers', '..', '%', '{x}'));
  fc.assert(
    fc.property(fc.array(segment, { maxLength: 12 }), fc.constantFrom('GET', 'POST', 'BREW', undefined), (segments, method) => {
      for (const one of matchPasted({ method, path: `/v3/${segments.join('/')}` }, ME)) {
        if (one.kind === 'call' && one.call.access.kind === 'scopes') expect(one.call.access.anyOf).toEqual(expect.arrayContaining([...one.scopes]));
      }
    }),
  );
});
