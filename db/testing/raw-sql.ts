import { drivers } from '../connection';

/** One statement as an intruder with the connection would run it, past every query of ours. Answers its rows. */
export async function rawSql(statement: string): Promise<Record<string, unknown>[]> {
  const open = drivers();
  if (open.engine === 'postgres') return (await open.pool.query<Record<string, unknown>>(statement)).rows;
  const prepared = open.writer.prepare<[], Record<string, unknown>>(statement);
  if (prepared.reader) return prepared.all();
  prepared.run();
  return [];
}
