import { customType, index, integer, primaryKey, sqliteTable, text as sqliteText, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** Column builders for SQLite. `postgres.ts` exports the same names; `db/tables.ts` is written once on either. */
export const table = sqliteTable;
export { index, primaryKey, uniqueIndex };

/** Text that is compared byte by byte: ids, keys, hashes. */
export const id = () => sqliteText();
export const text = () => sqliteText();
export const bool = () => integer({ mode: 'boolean' });
export const count = () => integer();

/** Milliseconds UTC. */
export const time = () => integer();

/** Structured data, stored as text. */
export const json = <Held>() =>
  customType<{ data: Held; driverData: string }>({
    dataType: () => 'text',
    toDriver: (held) => JSON.stringify(held),
    fromDriver: (stored) => JSON.parse(stored) as Held,
  })();
