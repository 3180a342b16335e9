import Sqlite from 'better-sqlite3';
import { drivers } from '../connection';
import { withDatabaseUrl } from './scratch-database';

/**
 * Runs `work` while the database is busy. On SQLite another connection holds the write lock, so that every transaction hears
 * `busy` after its five seconds: use a scratch database. On PostgreSQL nobody answers.
 */
export async function whileBusy(work: () => Promise<unknown>): Promise<void> {
  const open = drivers();
  if (open.engine === 'postgres') return void (await withDatabaseUrl('postgres://nobody@127.0.0.1:1/nowhere', work));
  const other = new Sqlite(open.writer.name);
  other.exec('BEGIN IMMEDIATE');
  await work().finally(() => {
    other.exec('ROLLBACK');
    other.close();
  });
}
