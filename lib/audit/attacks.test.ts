import { expect, test } from '@playwright/test';
import { chainAfter, headOf } from '@/db/audit';
import { closeDatabase, database } from '@/db/connection';
import { engine } from '@/db/engine';
import { newUid } from '@/db/ids';
import { migrate } from '@/db/migrate';
import { rawSql } from '@/db/testing/raw-sql';
import { makeScratchDatabase, type ScratchDatabase } from '@/db/testing/scratch-database';
import { transaction } from '@/db/transaction';
import { recordAudit } from './record-audit';
import { verifyAndKeep } from './verify-and-keep';

/**
 * Every way that we know of to change, replace or cut the audit table by SQL, with all the rights of the connection.
 * Each is refused, or noticed by the next verification; what only copies is neither.
 */

test.afterAll(closeDatabase);

const LENGTH = 4;
const append = (accountId: string, at: number) =>
  transaction((tx) => recordAudit(tx, accountId, { at, actor: { kind: 'stranger' }, origin: { address: '192.0.2.1', client: 'a test', requestId: 'req' }, fact: { type: 'authn_login_fail', memberId: 'm', emailKey: `e${at}` } }));

async function makeChain(): Promise<string> {
  const accountId = newUid();
  for (let at = 1; at <= LENGTH; at += 1) await append(accountId, at);
  return accountId;
}

const columns = 'account_id, seq, at, type, member_id, token_id, text, previous_hash, hash, key_id';
const copied = (where: string, seq: string) => `SELECT account_id, ${seq}, at, type, member_id, token_id, 'forged', previous_hash, hash, key_id FROM audit_events WHERE ${where}`;
/** The second event's text, changed; every other one's as it is. */
const FORGED = `replace(text, '"e2"', '"e9"')`;
const mine = (id: string) => `account_id = '${id}'`;

type Attack = (accountId: string) => readonly string[];

/** Refused by the table itself, whoever tries. */
const refused: Record<string, Attack> = {
  'a change': (id) => [`UPDATE audit_events SET text = 'forged' WHERE ${mine(id)} AND seq = 2`],
  'a change of what it is found by alone': (id) => [`UPDATE audit_events SET member_id = NULL WHERE ${mine(id)}`],
  'a change that changes nothing': (id) => [`UPDATE audit_events SET seq = seq WHERE ${mine(id)}`],
  'a move to another account': (id) => [`UPDATE audit_events SET account_id = 'other' WHERE ${mine(id)} AND seq = 4`],
  'a removal': (id) => [`DELETE FROM audit_events WHERE ${mine(id)} AND seq = 4`],
  'a removal of everything': () => ['DELETE FROM audit_events'],
  'an insertion over what is there': (id) => [`INSERT INTO audit_events (${columns}) ${copied(`${mine(id)} AND seq = 2`, 'seq')}`],
  'an upsert': (id) => [`INSERT INTO audit_events (${columns}) ${copied(`${mine(id)} AND seq = 2`, 'seq')} ON CONFLICT (account_id, seq) DO UPDATE SET text = 'forged'`],
  ...(engine() === 'sqlite' ? refusedBySqlite() : refusedByPostgres()),
};

function refusedBySqlite(): Record<string, Attack> {
  return {
    'INSERT OR REPLACE': (id) => [`INSERT OR REPLACE INTO audit_events (${columns}) ${copied(`${mine(id)} AND seq = 2`, 'seq')}`],
    REPLACE: (id) => [`REPLACE INTO audit_events (${columns}) ${copied(`${mine(id)} AND seq = 2`, 'seq')}`],
    'UPDATE OR REPLACE': (id) => [`UPDATE OR REPLACE audit_events SET seq = 2 WHERE ${mine(id)} AND seq = 3`],
    'UPDATE OR IGNORE': (id) => [`UPDATE OR IGNORE audit_events SET text = 'forged' WHERE ${mine(id)}`],
    'a change by the row\'s own number': () => ["UPDATE audit_events SET text = 'forged' WHERE rowid IN (SELECT max(rowid) FROM audit_events)"],
    'a change through a view': (id) => [
      'CREATE VIEW seen AS SELECT * FROM audit_events',
      `CREATE TRIGGER through INSTEAD OF DELETE ON seen BEGIN DELETE FROM audit_events WHERE account_id = OLD.account_id AND seq = OLD.seq; END`,
      `DELETE FROM seen WHERE ${mine(id)}`,
    ],
    'a change of the schema by hand': () => ['PRAGMA writable_schema = ON', "DELETE FROM sqlite_master WHERE type = 'trigger'"],
  };
}

function refusedByPostgres(): Record<string, Attack> {
  return {
    TRUNCATE: () => ['TRUNCATE audit_events'],
    'TRUNCATE with what hangs on it': () => ['TRUNCATE audit_events CASCADE'],
    'MERGE that removes': (id) => [`MERGE INTO audit_events e USING (SELECT 2 AS seq) s ON e.account_id = '${id}' AND e.seq = s.seq WHEN MATCHED THEN DELETE`],
    'MERGE that changes': (id) => [`MERGE INTO audit_events e USING (SELECT 2 AS seq) s ON e.account_id = '${id}' AND e.seq = s.seq WHEN MATCHED THEN UPDATE SET text = 'forged'`],
    'a removal inside a reading': (id) => [`WITH gone AS (DELETE FROM audit_events WHERE ${mine(id)} RETURNING *) SELECT count(*) FROM gone`],
    'a change through a view': (id) => ['CREATE VIEW seen AS SELECT * FROM audit_events', `DELETE FROM seen WHERE ${mine(id)}`],
    'a removal by a procedure': (id) => [`DO $$ BEGIN DELETE FROM audit_events WHERE account_id = '${id}'; END $$`],
  };
}

/** Possible for whoever owns the table or the file, and noticed. `seq`: where the chain breaks. */
const noticed: Record<string, readonly [attack: Attack, seq: number]> = {
  'an event of somebody without the key': [(id) => [`INSERT INTO audit_events (${columns}) ${copied(`${mine(id)} AND seq = 4`, '5')}`], 5],
  'an event far behind the end': [(id) => [`INSERT INTO audit_events (${columns}) ${copied(`${mine(id)} AND seq = 4`, '1000')}`], 6],
  'a head that was moved back': [(id) => [`UPDATE audit_heads SET seq = 3 WHERE ${mine(id)}`], 5],
  'a head that is gone': [(id) => [`DELETE FROM audit_heads WHERE ${mine(id)}`], 5],
  'a tail that was cut with its head': [(id) => [...lifted(), `DELETE FROM audit_events WHERE ${mine(id)} AND seq > 2`, `UPDATE audit_heads SET seq = 2, hash = (SELECT hash FROM audit_events WHERE ${mine(id)} AND seq = 2) WHERE ${mine(id)}`], 3],
  'everything gone with its head': [(id) => [...lifted(), `DELETE FROM audit_events WHERE ${mine(id)}`, `DELETE FROM audit_heads WHERE ${mine(id)}`], 1],
  'a table that was replaced by a shorter one': [(id) => ['CREATE TABLE kept AS SELECT * FROM audit_events WHERE seq < 3', 'DROP TABLE audit_events', 'ALTER TABLE kept RENAME TO audit_events', `UPDATE audit_heads SET seq = 2, hash = (SELECT hash FROM audit_events WHERE ${mine(id)} AND seq = 2) WHERE ${mine(id)}`], 3],
  'a table in the place of another': [(id) => ['ALTER TABLE audit_events RENAME TO hidden', `CREATE TABLE audit_events AS SELECT ${columns.replace('text', `${FORGED} AS text`)} FROM hidden WHERE ${mine(id)}`], 2],
  'an event that is swallowed on its way in': [() => swallowing(), 5],
  ...(engine() === 'sqlite' ? noticedOnSqlite() : noticedOnPostgres()),
};

function lifted(): string[] {
  return engine() === 'postgres' ? ['ALTER TABLE audit_events DISABLE TRIGGER ALL'] : ['DROP TRIGGER audit_events_refuse_update', 'DROP TRIGGER audit_events_refuse_delete'];
}

function swallowing(): string[] {
  return engine() === 'postgres' ? ['CREATE RULE swallow AS ON INSERT TO audit_events DO INSTEAD NOTHING'] : ['CREATE TRIGGER swallow BEFORE INSERT ON audit_events BEGIN SELECT RAISE(IGNORE); END'];
}

function noticedOnSqlite(): typeof noticed {
  return {
    'triggers that were dropped': [(id) => [...lifted(), `UPDATE audit_events SET text = ${FORGED} WHERE ${mine(id)}`], 2],
    'INSERT OR REPLACE where triggers do not recurse': [(id) => ['PRAGMA recursive_triggers = OFF', `INSERT OR REPLACE INTO audit_events (${columns}) ${copied(`${mine(id)} AND seq = 2`, 'seq')}`], 2],
  };
}

function noticedOnPostgres(): typeof noticed {
  return {
    'triggers that were disabled': [(id) => [...lifted(), `UPDATE audit_events SET text = ${FORGED} WHERE ${mine(id)}`], 2],
    'triggers that were dropped': [(id) => ['DROP TRIGGER audit_events_refuse_change ON audit_events', `DELETE FROM audit_events WHERE ${mine(id)} AND seq = 3`], 3],
    'a session that replicates': [(id) => [`SET session_replication_role = replica; DELETE FROM audit_events WHERE ${mine(id)} AND seq = 1; RESET session_replication_role`], 1],
    'a guard that lets through': [(id) => ["CREATE OR REPLACE FUNCTION audit_events_refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'", `UPDATE audit_events SET text = ${FORGED} WHERE ${mine(id)} AND seq = 2`], 2],
    'a guard that hides what it was given': [() => ["CREATE FUNCTION forge() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.text := ''forged''; RETURN NEW; END'", 'CREATE TRIGGER forge BEFORE INSERT ON audit_events FOR EACH ROW EXECUTE FUNCTION forge()'], 5],
  };
}

async function run(statements: readonly string[]): Promise<void> {
  for (const statement of statements) await rawSql(statement);
}

test.describe('an intruder with the connection', () => {
  let scratch: ScratchDatabase;
  test.beforeAll(async () => {
    scratch = await makeScratchDatabase();
    await scratch.during(() => migrate(scratch.url));
  });
  test.afterAll(() => scratch.remove());

  for (const [name, attack] of Object.entries(refused)) {
    test(`${name} is refused, and the chain is as it was`, async () => {
      await scratch.during(async () => {
        const accountId = await makeChain();
        const before = await chainAfter(database(), accountId, 0, 10);
        await expect(run(attack(accountId))).rejects.toThrow(/append-only|unique|duplicate|may not be modified/i);
        expect(await chainAfter(database(), accountId, 0, 10)).toEqual(before);
        expect(await verifyAndKeep(accountId, 1)).toMatchObject({ kind: 'unbroken', head: { seq: LENGTH } });
      });
    });
  }

  test('a copy of the database is a copy: what is done to it is done to it alone', async () => {
    await scratch.during(async () => {
      const accountId = await makeChain();
      await run(engine() === 'sqlite' ? ["ATTACH ':memory:' AS aside", `CREATE TABLE aside.copy AS SELECT * FROM audit_events`, 'DELETE FROM aside.copy'] : ['CREATE TABLE copy AS SELECT * FROM audit_events', 'DELETE FROM copy']);
      expect(await verifyAndKeep(accountId, 1)).toMatchObject({ kind: 'unbroken', head: { seq: LENGTH } });
    });
  });
});

test.describe('an owner of the table, or of the file', () => {
  let scratch: ScratchDatabase;
  test.beforeEach(async () => {
    scratch = await makeScratchDatabase();
    await scratch.during(() => migrate(scratch.url));
  });
  test.afterEach(() => scratch.remove());

  for (const [name, [attack, seq]] of Object.entries(noticed)) {
    test(`${name}: noticed by the next verification`, async () => {
      await scratch.during(async () => {
        const accountId = await makeChain();
        expect(await verifyAndKeep(accountId, 1)).toMatchObject({ kind: 'unbroken' });
        await run(attack(accountId));
        // What comes afterwards is refused, or part of what is noticed.
        if (seq > LENGTH) await append(accountId, 9).catch(() => undefined);
        expect(await verifyAndKeep(accountId, 2)).toEqual({ kind: 'broken', seq });
        expect(await verifyAndKeep(accountId, 3), 'and by every one after it').toEqual({ kind: 'broken', seq });
      });
    });
  }

  test('whoever cuts the tail, its head and the verification too is noticed by a head that was noted outside', async () => {
    await scratch.during(async () => {
      const accountId = await makeChain();
      await verifyAndKeep(accountId, 1);
      const noted = await headOf(database(), accountId);
      await run([...lifted(), `DELETE FROM audit_events WHERE ${mine(accountId)} AND seq > 2`, `UPDATE audit_heads SET seq = 2, hash = (SELECT hash FROM audit_events WHERE ${mine(accountId)} AND seq = 2) WHERE ${mine(accountId)}`, `DELETE FROM audit_verifications WHERE ${mine(accountId)}`]);
      expect(await verifyAndKeep(accountId, 2, noted)).toEqual({ kind: 'broken', seq: 3 });
    });
  });
});
