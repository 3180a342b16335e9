import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { askedOf } from './asked-refusal';
import { readClues } from './refusal-clues';
import { topicOf } from './refusal-help';
import { refusals, type Refusal } from './refusals';
import { holdsSecret, PlainSecret } from './secret';
import { testSecrets } from './test-secrets';

const made = PlainSecret.generate();
const SECRET = made.reveal();
const damaged = SECRET.slice(0, 50) + (SECRET[50] === 'a' ? 'b' : 'a') + SECRET.slice(51);

test('nothing is made of a text that tells nothing', () => {
  for (const text of ['', ' ', 'hello', '200', '404040', 'the year 2026', '{"a":1}', 'req_short']) {
    expect(readClues(text), text).toEqual({ text, secret: 'none', isTest: false, scopes: [] });
  }
});

test('a secret does not stay in the text, nor in what is asked, however it is pasted', () => {
  const wide = SECRET.replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
  const split = `${SECRET.slice(0, 20)}\u200b${SECRET.slice(20)}`;
  for (const pasted of [SECRET, ` ${SECRET}\n`, `curl -H "Authorization: Bearer ${SECRET}"`, `{"token":"${SECRET}"}`, SECRET + SECRET, SECRET.slice(0, -3), damaged, wide, split]) {
    const clues = readClues(pasted);
    expect(holdsSecret(clues.text), pasted).toBe(false);
    expect(holdsSecret(JSON.stringify(askedOf(clues))), pasted).toBe(false);
    expect(JSON.stringify(clues)).not.toContain(SECRET.slice(33, 60));
    expect(clues.identifier).toBe(made.identifier);
  }
});

test('a secret with a wrong checksum, cut short or begun only is told from a whole one', () => {
  expect(readClues(SECRET)).toMatchObject({ secret: 'whole' });
  expect(readClues(SECRET).topic).toBeUndefined();
  for (const pasted of [damaged, SECRET.slice(0, -1), SECRET.slice(0, 25)]) expect(readClues(pasted)).toMatchObject({ secret: 'damaged', topic: 'unknown' });
});

test('a published test secret is known for what it answers, and asks the server nothing', () => {
  for (const [verdict, secret] of Object.entries(testSecrets)) {
    expect(readClues(secret)).toMatchObject({ isTest: true, topic: verdict });
    expect(askedOf(readClues(secret)).identifier).toBeUndefined();
  }
});

for (const [refusal, { status, error, description }] of Object.entries(refusals)) {
  const topic = topicOf(refusal as Refusal);
  test(`${refusal} is known from its answer in every form`, () => {
    const body = JSON.stringify({ error, description, request_id: 'req_0123456789abcdefghij' });
    expect(readClues(body)).toMatchObject({ topic, requestId: 'req_0123456789abcdefghij' });
    expect(readClues(description.toUpperCase()).topic).toBe(topic);
    expect(readClues(`{"type":"https://fax.example/help/refused-requests#${refusal}","status":${status}}`)).toMatchObject({ topic, status });
    expect(readClues(`< HTTP/1.1 ${status} No\r\n< WWW-Authenticate: Bearer realm="Fax.Plus API", error="${error}", error_description="${description}"`)).toMatchObject({ topic, status });
    expect(readClues(refusal).topic).toBe(topic);
  });
}

test('the scopes that would do are read from the sentence, the challenge and the problem, and held ones are not taken for them', () => {
  const scopes = ['fax:all:edit', 'fax:fax:edit'];
  for (const text of [
    'This call needs fax:all:edit or fax:fax:edit.',
    'WWW-Authenticate: Bearer error="insufficient_scope", scope="fax:all:edit fax:fax:edit"',
    '{"type":"https://x/help/refused-requests#out-of-scope","required_scopes":["fax:all:edit","fax:fax:edit"],"granted_scopes":["fax:user:read"],"token_id":"ABCDEFGHIJKabcdefghijk"}',
  ]) {
    expect(readClues(text), text).toMatchObject({ topic: 'out-of-scope', scopes });
  }
});

test('a status, the seconds to wait and an identifier are found', () => {
  expect(readClues('401')).toMatchObject({ status: 401 });
  expect(readClues('401').topic).toBeUndefined();
  expect(readClues('HTTP/2 429\r\nretry-after: 30')).toMatchObject({ topic: 'rate-limited', seconds: 30 });
  expect(readClues('503 Service Unavailable')).toMatchObject({ topic: 'busy', status: 503 });
  expect(readClues(`What of ${made.identifier}?`)).toMatchObject({ identifier: made.identifier, secret: 'none' });
});

test('it reads anything, and never keeps a secret of it', () => {
  const pieces = fc.constantFrom(SECRET, damaged, 'Authorization: Bearer ', 'Authorization:', '"', '\n', '> ', 'alohi_pat_', '#expired', 'req_', '401', '-H ', 'scope="', 'needs fax:');
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' }))), (parts) => {
      const clues = readClues(parts.join(''));
      expect(holdsSecret(clues.text)).toBe(false);
      expect(JSON.stringify(clues)).not.toContain(SECRET.slice(33, 60));
      if (clues.header) expect(clues.header.from < clues.header.to && clues.header.to <= clues.header.line.length).toBe(true);
    }),
    { numRuns: 500 },
  );
});
