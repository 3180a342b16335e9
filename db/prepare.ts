import type { Db } from './connection';
import { engine } from './engine';

/**
 * A query built and prepared once per handle and name, for the hot path: preparing anew costs seven times the query.
 * @param name unique; PostgreSQL keeps it as the statement's name.
 * @param build the query, with `sql.placeholder`s for what varies.
 */
export function prepared<Row>(handle: Db, name: string, build: (handle: Db) => Preparable<Row>): (values: Record<string, unknown>) => Promise<Row[]> {
  let held = statements.get(handle);
  if (!held) statements.set(handle, (held = new Map()));
  let run = held.get(name) as ((values: Record<string, unknown>) => Promise<Row[]>) | undefined;
  if (!run) held.set(name, (run = prepare(build(handle), name)));
  return run;
}

interface Preparable<Row> {
  prepare(name?: string): { execute(values?: Record<string, unknown>): unknown };
  readonly _: { readonly result: Row[] };
}

const statements = new WeakMap<Db, Map<string, unknown>>();

function prepare<Row>(query: Preparable<Row>, name: string): (values: Record<string, unknown>) => Promise<Row[]> {
  const statement = engine() === 'postgres' ? query.prepare(name) : query.prepare();
  return async (values) => (await statement.execute(values)) as Row[];
}
