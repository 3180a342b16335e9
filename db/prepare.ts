import type { Db } from './connection';
import { engine } from './engine';

/**
 * A query built and prepared once per handle and name, for the hot path: preparing anew costs seven times the query.
 * @param name unique; PostgreSQL keeps it as the statement's name.
 * @param build the query, with `sql.placeholder`s for what varies.
 */
export function prepared<Handle extends Db, Result>(handle: Handle, name: string, build: (handle: Handle) => Preparable<Result>): Run<Result> {
  let held = statements.get(handle);
  if (!held) statements.set(handle, (held = new Map()));
  let run = held.get(name) as Run<Result> | undefined;
  if (!run) held.set(name, (run = prepare(build(handle), name)));
  return run;
}

type Run<Result> = (values: Record<string, unknown>) => Promise<Result>;

interface Preparable<Result> {
  prepare(name?: string): { execute(values?: Record<string, unknown>): unknown };
  readonly _: { readonly result: Result };
}

const statements = new WeakMap<Db, Map<string, unknown>>();

function prepare<Result>(query: Preparable<Result>, name: string): Run<Result> {
  const statement = engine() === 'postgres' ? query.prepare(name) : query.prepare();
  return async (values) => (await statement.execute(values)) as Result;
}
