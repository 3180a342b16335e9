import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { closeDatabase, database } from './connection';
import { engine } from './engine';
import { anyAccount } from './members';
import { databaseAnswers, migrate } from './migrate';
import { bundle, run } from './testing/program';
import { rawSql } from './testing/raw-sql';
import { makeScratchDatabase, type ScratchDatabase } from './testing/scratch-database';

let scratch: ScratchDatabase;
test.beforeEach(async () => void (scratch = await makeScratchDatabase()));
test.afterEach(() => scratch.remove());
test.afterAll(closeDatabase);

const ledger = () => rawSql('SELECT hash, applied_at FROM migrations ORDER BY hash');
const owner = () => (engine() === 'postgres' ? scratch.url : undefined);
const migrationsOnDisk = () => readdirSync(join('db/migrations', engine())).filter((name) => name.endsWith('.sql')).length;

test('a database that is newer than the program is refused, and stays as it was', async () => {
  await scratch.during(async () => {
    await migrate(owner());
    await rawSql("INSERT INTO migrations (hash, applied_at) VALUES ('a migration of next year', 0)");
    const before = await ledger();
    await expect(async () => migrate(owner())).rejects.toThrow('The database is newer than this program.');
    expect(await ledger()).toEqual(before);
  });
});

test('a migration that fails half way leaves nothing of itself', async () => {
  await scratch.during(async () => {
    await rawSql('CREATE TABLE sessions (in_the_way integer)');
    await expect(async () => migrate(owner())).rejects.toThrow(/sessions/);
    await expect(rawSql('SELECT 1 FROM accounts')).rejects.toThrow(/accounts/);
    await expect(rawSql('SELECT 1 FROM migrations')).rejects.toThrow(/migrations/);
  });
});

test('a start without the owner of the tables verifies, changes nothing and says what to set', async () => {
  test.skip(engine() === 'sqlite', 'on SQLite the process owns the file');
  await scratch.during(async () => {
    await expect(migrate()).rejects.toThrow('The database is older than this program. Set MIGRATE_DATABASE_URL for one start.');
    await expect(rawSql('SELECT 1 FROM migrations')).rejects.toThrow(/migrations/);
    await migrate(owner());
    await migrate();
    await rawSql("INSERT INTO migrations (hash, applied_at) VALUES ('a migration of next year', 0)");
    await expect(migrate()).rejects.toThrow('The database is newer than this program.');
  });
});

test('applied twice it changes nothing', async () => {
  await scratch.during(async () => {
    await migrate(owner());
    const first = await ledger();
    await migrate(owner());
    expect(await ledger()).toEqual(first);
    expect(first).toHaveLength(migrationsOnDisk());
    expect(await anyAccount(database())).toBe(false);
  });
});

test('processes that start at once on a fresh database all start, and each migration is applied once', async () => {
  const program = await bundle('db/testing/migrate-program.ts');
  const variables = { DATABASE_URL: scratch.url, MIGRATE_DATABASE_URL: owner() ?? '' };
  const ended = await Promise.all(Array.from({ length: 4 }, () => run(program.file, [], variables)));
  program.remove();
  for (const { code, stderr } of ended) expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  await scratch.during(async () => expect(await ledger()).toHaveLength(migrationsOnDisk()));
});

test('a database that answers is told from one that is away', async () => {
  await scratch.during(async () => expect(await databaseAnswers()).toBe(true));
  test.skip(engine() === 'sqlite', 'a file is not away');
  const { withDatabaseUrl } = await import('./testing/scratch-database');
  await withDatabaseUrl('postgres://nobody@127.0.0.1:1/nowhere', async () => expect(await databaseAnswers()).toBe(false));
});
