import { expect, test } from '@playwright/test';
import { chainAfter, headOf } from '@/db/audit';
import { closeDatabase, database } from '@/db/connection';
import { engine } from '@/db/engine';
import { newUid } from '@/db/ids';
import { migrate } from '@/db/migrate';
import { rawSql } from '@/db/testing/raw-sql';
import { makeScratchDatabase, type ScratchDatabase } from '@/db/testing/scratch-database';
import { transaction } from '@/db/transaction';
import type { AuditEvent } from '@/lib/domain/audit-events';
import { auditKey, chained } from './chain';
import { recordAudit } from './record-audit';
import { verifyChain } from './verify-chain';

test.afterAll(closeDatabase);

const origin = { address: '192.0.2.1', client: 'a test', requestId: 'req_test' };
const failedSignIn = (at: number): AuditEvent => ({ at, actor: { kind: 'stranger' }, origin, fact: { type: 'authn_login_fail', memberId: 'm', emailKey: `e${at}` } });
const append = (accountId: string, ...times: number[]) => transaction((tx) => recordAudit(tx, accountId, ...times.map(failedSignIn)));

async function makeChain(length = 4): Promise<string> {
  const accountId = newUid();
  for (let at = 1; at <= length; at += 1) await append(accountId, at);
  return accountId;
}

test.describe('on a database whose guards an intruder with the file has lifted', () => {
  let scratch: ScratchDatabase;
  test.beforeEach(async () => {
    scratch = await makeScratchDatabase();
    await scratch.during(async () => {
      await migrate(scratch.url);
      if (engine() === 'postgres') await rawSql('ALTER TABLE audit_events DISABLE TRIGGER ALL');
      else for (const name of ['update', 'delete']) await rawSql(`DROP TRIGGER audit_events_refuse_${name}`);
    });
  });
  test.afterEach(() => scratch.remove());

  const forgeries: Record<string, readonly [forgery: string, brokenAt: number]> = {
    'a changed text': [`UPDATE audit_events SET text = replace(text, 'e2', 'e9') WHERE seq = 2`, 2],
    'a text that is no JSON': [`UPDATE audit_events SET text = 'gone' WHERE seq = 2`, 2],
    'a text that is JSON of another kind': [`UPDATE audit_events SET text = '{}' WHERE seq = 2`, 2],
    'a changed hash': [`UPDATE audit_events SET hash = 'forged' WHERE seq = 3`, 3],
    'a changed previous hash': [`UPDATE audit_events SET previous_hash = 'forged' WHERE seq = 3`, 3],
    'a changed time beside the text': [`UPDATE audit_events SET at = 9 WHERE seq = 2`, 2],
    'a changed type beside the text': [`UPDATE audit_events SET type = 'authn_login_success' WHERE seq = 2`, 2],
    'a changed member beside the text, by which the event would not be found': [`UPDATE audit_events SET member_id = 'x' WHERE seq = 2`, 2],
    'a token beside a text that names none': [`UPDATE audit_events SET token_id = 'x' WHERE seq = 2`, 2],
    'a missing event': [`DELETE FROM audit_events WHERE seq = 2`, 2],
    'a missing first event': [`DELETE FROM audit_events WHERE seq = 1`, 1],
    'a cut tail': [`DELETE FROM audit_events WHERE seq = 4`, 4],
    'two events that changed places': [`UPDATE audit_events SET seq = CASE seq WHEN 2 THEN 30 ELSE 2 END WHERE seq IN (2, 3)`, 2],
    'a head that was moved back': [`UPDATE audit_heads SET seq = 3`, 5],
    'a head without its events': [`DELETE FROM audit_events`, 1],
  };
  for (const [name, [forgery, seq]] of Object.entries(forgeries)) {
    test(`${name} is noticed`, async () => {
      await scratch.during(async () => {
        const accountId = await makeChain();
        await rawSql(forgery);
        expect(await verifyChain(database(), accountId)).toEqual({ kind: 'broken', seq });
      });
    });
  }

  test('an event chained with another key is noticed', async () => {
    await scratch.during(async () => {
      const accountId = await makeChain(2);
      const key = process.env['AUDIT_KEY'];
      process.env['AUDIT_KEY'] = 'a key that an intruder made up, of 32 characters';
      await append(accountId, 3).finally(() => (process.env['AUDIT_KEY'] = key));
      expect(await verifyChain(database(), accountId)).toEqual({ kind: 'broken', seq: 3 });
    });
  });

  test('a tail that was cut with its head is noticed by a head that was noted before', async () => {
    await scratch.during(async () => {
      const accountId = await makeChain();
      const noted = await headOf(database(), accountId);
      const [, , third] = await chainAfter(database(), accountId, 0, 3);
      await rawSql('DELETE FROM audit_events WHERE seq = 4');
      await rawSql(`UPDATE audit_heads SET seq = 3, hash = '${third?.hash}'`);
      expect(await verifyChain(database(), accountId)).toMatchObject({ kind: 'unbroken' });
      expect(await verifyChain(database(), accountId, noted)).toEqual({ kind: 'broken', seq: 4 });
      await append(accountId, 4);
      expect(await verifyChain(database(), accountId, { ...noted, hash: 'another' })).toEqual({ kind: 'broken', seq: 4 });
    });
  });
});

test('a chain of one account is no chain of another', () => {
  const [first] = chained({ seq: 0, hash: '' }, 'one', [failedSignIn(1)]);
  const [other] = chained({ seq: 0, hash: '' }, 'other', [failedSignIn(1)]);
  expect(first?.hash).not.toBe(other?.hash);
});

test('a chain that nobody touched is unbroken, also of more events than are read at once, and so is one without events', async () => {
  expect(await verifyChain(database(), newUid())).toEqual({ kind: 'unbroken', head: { seq: 0, hash: '' } });
  const accountId = newUid();
  await append(accountId, ...Array.from({ length: 501 }, (_, at) => at));
  expect(await verifyChain(database(), accountId)).toMatchObject({ kind: 'unbroken', head: { seq: 501 } });
});

test('what is appended by many at once is one unbroken chain, and it is unbroken at every moment of that', async () => {
  const accountId = newUid();
  const appends = Promise.all(Array.from({ length: 40 }, (_, at) => append(accountId, at, at)));
  let done = false;
  void appends.finally(() => (done = true));
  while (!done) expect(await verifyChain(database(), accountId)).toMatchObject({ kind: 'unbroken' });
  await appends;
  expect(await verifyChain(database(), accountId)).toMatchObject({ kind: 'unbroken', head: { seq: 80 } });
});

test("an event says under which key it was hashed, and the key itself stands nowhere", async () => {
  const accountId = await makeChain(1);
  const [event] = await chainAfter(database(), accountId, 0, 1);
  expect(event?.keyId).toBe(auditKey().keyId);
  expect(JSON.stringify(event)).not.toContain(auditKey().key);
});
