import type Database from 'better-sqlite3';
import { drivers } from '../connection';

/** One statement as an intruder with the connection would run it, past every query of ours. Answers its rows. */
export async function rawSql(statement: string): Promise<Record<string, unknown>[]> {
  const open = drivers();
  if (open.engine === 'postgres') return (await open.pool.query<Record<string, unknown>>(statement)).rows;
  // Other workers write to the same file meanwhile; this statement has no second try of its own.
  open.writer.pragma('busy_timeout = 5000');
  try {
    return run(open.writer, statement);
  } finally {
    open.writer.pragma('busy_timeout = 0');
  }
}

function run(writer: Database.Database, statement: string): Record<string, unknown>[] {
  const prepared = writer.prepare<[], Record<string, unknown>>(statement);
  if (prepared.reader) return prepared.all();
  prepared.run();
  return [];
}
