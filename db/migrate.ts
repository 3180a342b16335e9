import { join } from 'node:path';
import { readMigrationFiles, type MigrationMeta } from 'drizzle-orm/migrator';
import pg from 'pg';
import { drivers } from './connection';
import { databaseUrl, engine } from './engine';

/** Drizzle's own migrator takes no lock, and two processes may start at once; so the running is ours, the files are drizzle-kit's. */

/**
 * Brings the database to this program's version, or verifies that it is there.
 * On PostgreSQL only `ownerUrl` (MIGRATE_DATABASE_URL, the role that owns the tables) may change it; without one this verifies.
 * Throws where the database is newer than the program, or older and may not be changed.
 */
export async function migrate(ownerUrl?: string): Promise<void> {
  const known = readMigrationFiles({ migrationsFolder: join(process.cwd(), 'db/migrations', engine()) });
  if (engine() === 'sqlite') return migrateSqlite(known);
  if (ownerUrl) return migratePostgres(ownerUrl, known);
  return verifyPostgres(known);
}

const LEDGER = 'CREATE TABLE IF NOT EXISTS migrations (hash text PRIMARY KEY NOT NULL, applied_at bigint NOT NULL)';

function migrateSqlite(known: MigrationMeta[]): void {
  const open = drivers();
  if (open.engine !== 'sqlite') throw new Error('The open database is not SQLite.');
  const { writer } = open;
  // Two processes may start at once: the second waits here, synchronously, before it serves anyone.
  writer.pragma('busy_timeout = 10000');
  writer.exec('BEGIN IMMEDIATE');
  try {
    writer.exec(LEDGER);
    const applied = writer.prepare<[], { hash: string }>('SELECT hash FROM migrations').all();
    for (const { sql, hash } of missing(known, applied)) {
      for (const statement of sql) writer.exec(statement);
      writer.prepare('INSERT INTO migrations (hash, applied_at) VALUES (?, ?)').run(hash, Date.now());
    }
    writer.exec('COMMIT');
  } catch (error) {
    if (writer.inTransaction) writer.exec('ROLLBACK');
    throw error;
  } finally {
    writer.pragma('busy_timeout = 0');
  }
}

async function migratePostgres(ownerUrl: string, known: MigrationMeta[]): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query("SELECT pg_advisory_xact_lock(hashtext('faxplus migrations'))");
    await client.query(LEDGER);
    const { rows } = await client.query<{ hash: string }>('SELECT hash FROM migrations');
    for (const { sql, hash } of missing(known, rows)) {
      for (const statement of sql) await client.query(statement);
      await client.query('INSERT INTO migrations (hash, applied_at) VALUES ($1, $2)', [hash, Date.now()]);
    }
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}

async function verifyPostgres(known: MigrationMeta[]): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl() });
  await client.connect();
  try {
    const begun = await client.query<{ name: string | null }>("SELECT to_regclass('migrations') AS name");
    const { rows } = begun.rows[0]?.name ? await client.query<{ hash: string }>('SELECT hash FROM migrations') : { rows: [] };
    if (missing(known, rows).length > 0) throw new Error('The database is older than this program. Set MIGRATE_DATABASE_URL for one start.');
  } finally {
    await client.end();
  }
}

function missing(known: MigrationMeta[], applied: readonly { hash: string }[]): MigrationMeta[] {
  const done = new Set(applied.map(({ hash }) => hash));
  const unknown = [...done].filter((hash) => !known.some((migration) => migration.hash === hash));
  if (unknown.length > 0) throw new Error('The database is newer than this program.');
  return known.filter(({ hash }) => !done.has(hash));
}

/** Whether the database answers: what `/readyz` asks. */
export async function databaseAnswers(): Promise<boolean> {
  const open = drivers();
  try {
    if (open.engine === 'postgres') await open.pool.query('SELECT 1');
    else open.reader.prepare('SELECT 1').get();
    return true;
  } catch {
    return false;
  }
}
