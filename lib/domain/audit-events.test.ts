import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { canonicalText, type AuditEvent } from './audit-events';

const event: AuditEvent = {
  at: 1_795_435_200_000,
  actor: { kind: 'member', memberId: 'm1' },
  origin: { requestId: 'r1', client: 'curl/8 "x"\n', address: '203.0.113.7' },
  fact: {
    ...{ type: 'authn_token_created', tokenId: 't1', identifier: 'i1', name: '夜間 🔑' },
    ...{ scopes: ['fax:shop:read', 'fax:fax:read'], expiresAt: 1_803_225_599_000 },
  },
};

/** The same value with the keys of every object put in by another order. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, held]) => [key, reordered(held)]));
}

test.describe('two events have two texts', () => {
  for (const [which, other] of [
    ['when the time differs by a millisecond', { ...event, at: event.at + 1 }],
    ['when the actor is another', { ...event, actor: { kind: 'member', memberId: 'm2' } }],
    ['when the order of a list differs', { ...event, fact: { ...event.fact, scopes: ['fax:fax:read', 'fax:shop:read'] } }],
    ['when a number is a text', { ...event, at: String(event.at) }],
    ['when something is null instead of left out', { ...event, note: null }],
    ['when something is added', { ...event, note: '' }],
    ['when a text only looks the same', { ...event, fact: { ...event.fact, name: '夜間 🔑 ' } }],
  ] as const) {
    test(which, () => expect(canonicalText(other)).not.toBe(canonicalText(event)));
  }

  test('when a value tries to pass for structure', () => {
    expect(canonicalText({ a: '1","b":"2' })).not.toBe(canonicalText({ a: '1', b: '2' }));
    expect(canonicalText({ a: ['1', '2'] })).not.toBe(canonicalText({ a: ['1,2'] }));
    expect(canonicalText({ a: { b: 1 } })).not.toBe(canonicalText({ a: '{"b":1}' }));
  });
});

test('an event is one text to the letter', () => {
  expect(canonicalText(event)).toBe(
    '{"actor":{"kind":"member","memberId":"m1"},"at":1795435200000,' +
      '"fact":{"expiresAt":1803225599000,"identifier":"i1","name":"夜間 🔑","scopes":["fax:shop:read","fax:fax:read"],"tokenId":"t1","type":"authn_token_created"},' +
      '"origin":{"address":"203.0.113.7","client":"curl/8 \\"x\\"\\n","requestId":"r1"}}',
  );
});

test('the order in which keys were put in does not matter, at any depth', () => {
  expect(canonicalText(reordered(event))).toBe(canonicalText(event));
  fc.assert(fc.property(fc.jsonValue(), (value) => expect(canonicalText(reordered(value))).toBe(canonicalText(value))));
});

test('keys are sorted by their UTF-16 units, as RFC 8785 has them', () => {
  const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6', '10', '9', 'a', 'B', ''];
  const text = canonicalText(Object.fromEntries(keys.map((key) => [key, 0])));
  const sorted = ['', '\r', '1', '10', '9', 'B', 'a', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33'];
  expect(text).toBe(`{${sorted.map((key) => `${JSON.stringify(key)}:0`).join(',')}}`);
});

test('what is undefined is left out, null is kept, and emptiness stays', () => {
  expect(canonicalText({ b: undefined, a: { c: undefined } })).toBe('{"a":{}}');
  expect(canonicalText({ b: null, a: [null, {}, [], '', 0, false] })).toBe('{"a":[null,{},[],"",0,false],"b":null}');
});

test('a text is JSON that says the same, and reading and writing it again changes nothing', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const text = canonicalText(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalText(JSON.parse(text))).toBe(text);
    }),
  );
});

test('a text has no line end in it, whatever was sent', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (client) => expect(canonicalText({ client })).not.toMatch(/[\r\n]/)));
});
