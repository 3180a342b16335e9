import type { Db } from './connection';
import { engine } from './engine';

/**
 * A query built and prepared once per handle and name, for the hot path: preparing anew costs seven times the query.
 * @param name unique; PostgreSQL keeps it as the statement's name.
 * @param build the query, with `sql.placeholder`s for what varies.
 */
export function prepared<Handle extends Db, Result>(handle: Handle, name: string, build: (handle: Handle) => Preparable<Result>): Prepared<Result> {
  let held = statements.get(handle);
  if (!held) statements.set(handle, (held = new Map()));
  let run = held.get(name) as Prepared<Result> | undefined;
  if (!run) held.set(name, (run = prepare(build(handle), name)));
  return run;
}

type Prepared<Result> = (values: Record<string, unknown>) => Promise<Result>;

interface Preparable<Result> {
  prepare(name?: string): { execute(values?: Record<string, unknown>): { sync(): Result } };
}

const statements = new WeakMap<Db, Map<string, unknown>>();

function prepare<Result>(query: Preparable<Result>, name: string): Prepared<Result> {
  if (engine() === 'postgres') {
    const statement = query.prepare(name);
    return async (values) => (await statement.execute(values)) as Result;
  }
  const statement = query.prepare();
  // SQLite has answered when it returns: awaiting Drizzle's own promise of that costs three more turns.
  return async (values) => statement.execute(values).sync();
}
