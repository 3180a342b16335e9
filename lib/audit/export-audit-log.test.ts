import { expect, test } from '@playwright/test';
import { EMPTY_HEAD, headOf } from '@/db/audit';
import { closeDatabase, database } from '@/db/connection';
import { engine } from '@/db/engine';
import { migrate } from '@/db/migrate';
import { makeAccount } from '@/db/testing/make-account';
import { rawSql } from '@/db/testing/raw-sql';
import { makeScratchDatabase } from '@/db/testing/scratch-database';
import { transaction } from '@/db/transaction';
import type { AuditEvent } from '@/lib/domain/audit-events';
import type { AuditQuery } from '@/lib/domain/audit-query';
import { auditLogAsCsv, auditLogAsJsonLines, type AuditCsvWords } from './export-audit-log';
import { lastVerification } from './read-audit-log';
import { recordAudit } from './record-audit';
import { verifyLines } from './verify-lines';

test.afterAll(closeDatabase);

const NOW = Date.UTC(2026, 10, 24, 12);
const all: AuditQuery = { person: '', token: '' };
/** What the page gives along, but for its words. */
const words: AuditCsvWords = {
  heads: ['Entry', 'Time'],
  sentence: ({ fact }) => ('name' in fact ? fact.name : fact.type),
  actor: ({ actor }) => ('name' in actor ? actor.name : actor.kind),
  head: 'End',
  verified: (entries) => `${entries} unbroken`,
  broken: (seq) => `broken at ${seq}`,
};
type Account = Awaited<ReturnType<typeof makeAccount>>;

const revoked = (memberId: string, name: string, client = 'a test'): AuditEvent => ({
  at: NOW,
  actor: { kind: 'member', memberId },
  origin: { address: '192.0.2.7', client, requestId: 'req_test' },
  fact: { type: 'authn_token_revoked', tokenId: 't', identifier: 'i'.repeat(22), name, reason: 'leaked' },
});
const record = ({ accountId }: Account, ...events: AuditEvent[]) => transaction((tx) => recordAudit(tx, accountId, ...events));
const reader = ({ accountId }: Account) => ({ accountId, role: 'admin', timeZone: 'UTC' }) as const;

async function collected(parts: AsyncGenerator<string>): Promise<string> {
  let text = '';
  for await (const part of parts) text += part;
  return text;
}

const csvOf = (account: Account, query = all) => collected(auditLogAsCsv(reader(account), query, words, NOW));
const linesOf = async (account: Account, query = all) => (await collected(auditLogAsJsonLines(reader(account), query, NOW))).trimEnd().split('\n');

test('scripts, formulas and control characters in names and clients stay text in both files', async () => {
  const account = await makeAccount('enterprise', { givenName: '=cmd|x', familyName: '"A"' });
  await record(account, revoked(account.admin.id, '=HYPERLINK("http://evil")', '@SUM(1)\u001b[31m\u202e'), revoked(account.admin.id, '<script>alert(1)</script>', '+1'));
  const csv = await csvOf(account);
  const [, first = '', second = ''] = csv.split('\r\n');
  expect(first).toContain(`,"'=HYPERLINK(""http://evil"")","'=cmd|x ""A""",192.0.2.7,'@SUM(1)␛[31m\ufffd,`);
  expect(second).toContain(',<script>alert(1)</script>,');
  expect(second).toContain(",'+1,");
  expect(csv).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202e]/);
  for (const line of await linesOf(account)) expect(line).not.toMatch(/[\u0000-\u001f]/);
});

test('the file for spreadsheets: marked as UTF-8, times in UTC, the end of the chain last', async () => {
  const account = await makeAccount();
  await record(account, revoked(account.admin.id, '夜間レポート'));
  const head = await headOf(database(), account.accountId);
  expect((await csvOf(account)).split('\r\n')).toEqual([
    '\uFEFFEntry,Time',
    `1,2026-11-24T12:00:00.000Z,authn_token_revoked,夜間レポート,admin Test,192.0.2.7,a test,req_test,${head.hash}`,
    `1,2026-11-24T12:00:00.000Z,End,1 unbroken,,,,,${head.hash}`,
    '',
  ]);
});

test('JSON lines can be verified as they are, and every change of the file is noticed', async () => {
  const account = await makeAccount();
  await record(account, ...['a', 'b', 'c', 'd'].map((name) => revoked(account.admin.id, name)));
  const lines = await linesOf(account);
  const head = await headOf(database(), account.accountId);
  expect(lines).toHaveLength(5);
  expect(JSON.parse(lines[4] ?? '')).toMatchObject({ head, accountId: account.accountId, entries: 4, filtered: false, verification: { unbroken: true } });
  expect(await verifyLines(lines)).toEqual({ kind: 'unbroken', head });
  expect(await verifyLines(lines, head)).toEqual({ kind: 'unbroken', head });
  const without = (at: number) => lines.filter((_, one) => one !== at);
  const changed = (at: number, change: (line: string) => string) => lines.map((line, one) => (one === at ? change(line) : line));
  const forgeries: Record<string, readonly [lines: readonly string[], seq: number]> = {
    'a changed name': [changed(1, (line) => line.replace('\\"name\\":\\"b\\"', '\\"name\\":\\"x\\"')), 2],
    'a changed hash': [changed(1, (line) => line.replace(/"hash":"./, '"hash":"x')), 2],
    'another number': [changed(1, (line) => line.replace('{"seq":2', '{"seq":3')), 3],
    'a missing entry': [without(1), 2],
    'a missing first entry': [without(0), 1],
    'a cut tail': [without(3), 4],
    'a missing end': [without(4), 5],
    'entries that changed places': [[lines[1], lines[0], ...lines.slice(2)].map(String), 1],
    'something behind the end': [[...lines, lines[0] ?? ''], 5],
    'no JSON': [changed(2, () => 'gone'), 3],
    'another account': [changed(4, (line) => line.replace(account.accountId, 'another')), 5],
  };
  for (const [name, [forged, seq]] of Object.entries(forgeries)) expect(await verifyLines(forged), name).toEqual({ kind: 'broken', seq });
});

test('a file whose tail was cut with its end is noticed by a head that was noted', async () => {
  const account = await makeAccount();
  await record(account, revoked(account.admin.id, 'a'), revoked(account.admin.id, 'b'));
  const [first = '', , end = ''] = await linesOf(account);
  const { seq, hash } = JSON.parse(first) as { seq: number; hash: string };
  const cut = [first, JSON.stringify({ ...(JSON.parse(end) as object), head: { seq, hash } })];
  expect(await verifyLines(cut)).toMatchObject({ kind: 'unbroken' });
  expect(await verifyLines(cut, await headOf(database(), account.accountId))).toEqual({ kind: 'broken', seq: 2 });
});

test('a filter is honoured, and such a file can be verified too', async () => {
  const account = await makeAccount();
  const others = await makeAccount();
  await record(others, revoked(others.admin.id, 'theirs'));
  await record(account, revoked(account.admin.id, 'a'), revoked(account.owner.id, 'b'), revoked(account.admin.id, 'c'));
  const query = { ...all, person: account.admin.email };
  const lines = await linesOf(account, query);
  expect(lines.map((line) => (JSON.parse(line) as { seq?: number }).seq)).toEqual([1, 3, undefined]);
  expect(JSON.parse(lines[2] ?? '')).toMatchObject({ filtered: true, entries: 2, head: { seq: 3 } });
  expect(await verifyLines(lines)).toMatchObject({ kind: 'unbroken' });
  expect((await csvOf(account, query)).split('\r\n')).toHaveLength(5);
  expect(await csvOf(account)).not.toContain('theirs');
});

test('more than one part is one file without a gap', async () => {
  const account = await makeAccount();
  for (let part = 0; part < 3; part += 1) await record(account, ...Array.from({ length: 401 }, (_, at) => revoked(account.admin.id, `${part}-${at}`)));
  const lines = await linesOf(account);
  expect(lines).toHaveLength(1_204);
  expect(await verifyLines(lines)).toMatchObject({ kind: 'unbroken', head: { seq: 1_203 } });
});

test('an empty chain makes empty files that hold', async () => {
  const account = await makeAccount();
  expect(await verifyLines(await linesOf(account))).toEqual({ kind: 'unbroken', head: EMPTY_HEAD });
});

test('the file of a broken chain says so and where, the page tells the same from then on, and a tail that is cut after a verification is noticed with its head', async () => {
  const scratch = await makeScratchDatabase();
  await scratch.during(async () => {
    await migrate(scratch.url);
    const account = await makeAccount();
    await record(account, revoked(account.admin.id, 'a'), revoked(account.admin.id, 'b'), revoked(account.admin.id, 'c'));
    expect((await linesOf(account)).at(-1)).toContain('"verification":{"unbroken":true}');
    expect(await lastVerification(account)).toEqual({ at: NOW, entries: 3, brokenSeq: null });

    if (engine() === 'postgres') await rawSql('ALTER TABLE audit_events DISABLE TRIGGER ALL');
    else for (const name of ['update', 'delete']) await rawSql(`DROP TRIGGER audit_events_refuse_${name}`);
    const [second] = await rawSql('SELECT hash FROM audit_events WHERE seq = 2');
    await rawSql('DELETE FROM audit_events WHERE seq = 3');
    await rawSql(`UPDATE audit_heads SET seq = 2, hash = '${String(second?.['hash'])}'`);
    expect((await linesOf(account)).at(-1)).toContain('"verification":{"unbroken":false,"brokenAt":3}');
    expect(await lastVerification(account)).toEqual({ at: NOW, entries: 3, brokenSeq: 3 });

    await rawSql(`UPDATE audit_events SET text = replace(text, '"name":"a"', '"name":"x"') WHERE seq = 1`);
    expect((await csvOf(account)).split('\r\n').at(-2)).toContain('broken at 1');
    await rawSql(`UPDATE audit_events SET text = 'no JSON' WHERE seq = 2`);
    expect((await csvOf(account)).split('\r\n')).toHaveLength(4);
  });
  await scratch.remove();
});
