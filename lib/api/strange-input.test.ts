import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { closeDatabase } from '@/db/connection';
import { callInputs } from '@/lib/domain/call-inputs';
import { apiError } from '@/lib/domain/answers/errors';
import { schemaExamples } from './openapi/examples';
import { referenceTo } from './openapi/named-schemas';
import { serveApi, type ApiServer } from './testing/api-server';
import { makeFurnishedAccount, pathAbout, type FurnishedPerson } from './testing/furnished-people';
import { readAnswer, type RawAnswer } from './testing/official-clients';
import { protectedRows, titleOf } from './testing/rows';
import { mutated, strangeQuery, strangeSegment, strangeText, strangeValue } from './testing/strange';

/**
 * Every call with what nobody should send: the answer is a success or the vendor's error with a request id, never a 500, and nothing
 * of another account changes, whose very ids are among what is sent.
 */
let api: ApiServer;
let own: Awaited<ReturnType<typeof makeFurnishedAccount>>;
let victim: FurnishedPerson;
test.beforeAll(async () => {
  api = await serveApi();
  own = await makeFurnishedAccount(Date.now());
  victim = (await makeFurnishedAccount(Date.now())).owner;
});
test.afterAll(async () => {
  await api.close();
  await closeDatabase();
});

const ask = async (line: string, headers: readonly string[] = [], body = '') => readAnswer(await api.raw(line, ['Host: api', `Authorization: Bearer ${own.owner.secret}`, ...headers], body));
const typed = (type: string, body: string) => [`Content-Type: ${type}`, `Content-Length: ${Buffer.byteLength(body)}`];
const wellEscaped = (segment: string) => segment.replace(/ /g, '%20');

function isHonest({ status, json, headers }: RawAnswer, what: string): void {
  expect(status, what).toBeGreaterThanOrEqual(200);
  expect(status, what).toBeLessThan(500);
  if (status < 400) return;
  expect(apiError.safeParse(json).error, what).toBeUndefined();
  expect((json as { request_id: string }).request_id).toBe(headers.get('x-request-id'));
}

/** All that the other account can see of itself. */
async function seenByVictim(): Promise<string[]> {
  const paths = ['', '/numbers', '/faxes', '/outbox'].map((part) => `/v3/accounts/self${part}`);
  const all = ['/v3/accounts', ...paths, '/v3/accounts/self/member-details/self', '/v3/hooks?event=fax_sent', '/v3/hooks?event=fax_received', '/v3/shop/balance'];
  return Promise.all(all.map(async (path) => (await api.call('GET', path, victim.secret)).text));
}

// A token that could end itself would leave the others without an answer to look at.
for (const row of protectedRows.filter(({ id }) => id !== 'revokeOwnToken')) {
  const input = callInputs[row.id];
  const example = input?.body && (schemaExamples[referenceTo(input.body).$ref.split('/').at(-1) ?? ''] as { examples: readonly unknown[] }).examples[0];

  test(`${titleOf(row)}: any path and any query`, async () => {
    const before = await seenByVictim();
    const ids = [victim.id, victim.faxId, victim.outboxId, victim.hookId, encodeURIComponent(victim.number), own.owner.faxId];
    const segments = [...row.path.matchAll(/\{\w+\}/g)].map(() => strangeSegment(...ids));
    await fc.assert(
      fc.asyncProperty(fc.tuple(...segments), strangeQuery(Object.keys(input?.query?._zod.def.shape ?? {})), async (filled, query) => {
        const path = filled.reduce((made, segment) => made.replace(/\{\w+\}/, () => wellEscaped(segment)), row.path);
        isHonest(await ask(`${row.method} ${path}${query}`), `${path}${query}`);
      }),
      { numRuns: 30 },
    );
    expect(await seenByVictim()).toEqual(before);
  });

  if (input?.body === undefined) continue;
  const { body: rule } = input;

  test(`${titleOf(row)}: any body; what the description does not allow is never taken`, async () => {
    const before = await seenByVictim();
    const path = pathAbout(row.path, row.path.includes('member_user_id') ? own.member.id : 'self', own.owner);
    const foreign = fc.constantFrom(victim.id, victim.number, victim.faxId, `/transient-${crypto.randomUUID()}`).map((id) => ({ assigned_to: id, from: id, to: [id], files: [id], item_id: id }));
    await fc.assert(
      fc.asyncProperty(fc.oneof({ arbitrary: mutated(example), weight: 4 }, strangeValue, foreign), async (body) => {
        const text = JSON.stringify(body);
        const answer = await ask(`${row.method} ${path}`, typed('application/json', text), text);
        isHonest(answer, text);
        if (!rule.safeParse(JSON.parse(text)).success) expect(answer.status, text).toBeGreaterThanOrEqual(400);
      }),
      { numRuns: 50 },
    );
    expect(await seenByVictim()).toEqual(before);
  });

  test(`${titleOf(row)}: any content type and any bytes`, async () => {
    const path = pathAbout(row.path, 'self', own.owner);
    const types = fc.constantFrom('application/json', 'application/json; charset=utf-16', 'APPLICATION/JSON', 'application/json;', 'text/plain', 'application/xml', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded', 'application/jsonp', ',', '*/*');
    const cut = fc.tuple(fc.constant(JSON.stringify(example)), fc.nat(200)).map(([text, at]) => text.slice(0, at));
    await fc.assert(
      fc.asyncProperty(types, fc.oneof(strangeText, cut, fc.constantFrom('{"a":1e400}', '{"a":1}{', '[[[[', '"', 'null', '﻿{}', '{"a":"\\ud800"}')), async (type, text) => isHonest(await ask(`${row.method} ${path}`, typed(type, text), text), `${type} ${text}`)),
      { numRuns: 25 },
    );
  });
}
