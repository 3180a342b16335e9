import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { drizzle as onSqlite, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { drizzle as onPostgres } from 'drizzle-orm/node-postgres';
import pLimit, { type LimitFunction } from 'p-limit';
import pg from 'pg';
import { databaseFile, databaseUrl, engine } from './engine';
import { forgetProcessWide, processWide } from './process-wide';

type Queries = BetterSQLite3Database<Record<string, never>>;

declare const writes: unique symbol;

/** A handle that reads. A transaction's handle is one too, so that a query serves both. */
export type Db = Pick<Queries, 'select' | 'selectDistinct' | '$count'>;

/** A transaction's handle: it reads and writes, and only `transaction` gives one out. A write elsewhere does not compile. */
export type Tx = Db & Pick<Queries, 'insert' | 'update' | 'delete'> & { readonly [writes]: true };

/** The drivers of this process, under every bundle's module instance: one reader and one writer, or one pool. */
export type Drivers =
  | { readonly engine: 'sqlite'; readonly reader: Sqlite.Database; readonly writer: Sqlite.Database; readonly turns: LimitFunction }
  | { readonly engine: 'postgres'; readonly pool: pg.Pool };

/** Opened at first use, so that a build opens nothing. */
export function drivers(): Drivers {
  return processWide('drivers', engine() === 'postgres' ? openPostgres : openSqlite);
}

/** The handle for reading. */
export function database(): Db {
  return (reading ??= readingHandle(drivers()));
}

/** Closes the database, at the orderly end of a process or a test. */
export async function closeDatabase(): Promise<void> {
  const open = drivers();
  reading = undefined;
  forgetProcessWide('drivers');
  if (open.engine === 'postgres') return open.pool.end();
  open.reader.close();
  open.writer.close();
}

/** A handle on the connection that holds a transaction open. */
export function writingHandle(connection: Sqlite.Database | pg.PoolClient): Tx {
  let handle = writing.get(connection);
  if (!handle) writing.set(connection, (handle = handleOn(connection) as unknown as Tx));
  return handle;
}

const casing = 'snake_case';
let reading: Db | undefined;
const writing = new WeakMap<object, Tx>();

function readingHandle(open: Drivers): Db {
  return handleOn(open.engine === 'sqlite' ? open.reader : open.pool);
}

function handleOn(connection: Sqlite.Database | pg.Pool | pg.PoolClient): Queries {
  if ('inTransaction' in connection) return onSqlite(connection, { casing });
  // The one place that says the two engines answer alike: typed by SQLite's side, in the portable subset of both.
  return onPostgres(connection, { casing }) as unknown as Queries;
}

function openPostgres(): Drivers {
  const pool = new pg.Pool({ connectionString: databaseUrl(), max: 10, connectionTimeoutMillis: 5_000 });
  // An idle connection that the server closes must not end the process; the next query finds out by itself.
  pool.on('error', () => undefined);
  return { engine: 'postgres', pool };
}

function openSqlite(): Drivers {
  const file = databaseFile(databaseUrl());
  mkdirSync(dirname(file), { recursive: true });
  // Waiting is allowed while opening only: better-sqlite3 waits synchronously and would freeze the event loop.
  const writer = new Sqlite(file, { timeout: 5_000 });
  writer.pragma('journal_mode = WAL');
  writer.pragma('synchronous = FULL');
  writer.pragma('foreign_keys = ON');
  // Without it INSERT OR REPLACE would slip past the triggers that guard the audit chain.
  writer.pragma('recursive_triggers = ON');
  writer.pragma('busy_timeout = 0');
  // Ten times SQLite's own: recorded use writes the same pages every second, and copying them back each time costs a third of that.
  writer.pragma('wal_autocheckpoint = 10000');
  const reader = new Sqlite(file, { timeout: 0 });
  reader.pragma('query_only = ON');
  return { engine: 'sqlite', reader, writer, turns: pLimit(1) };
}
