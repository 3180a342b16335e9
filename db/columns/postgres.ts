import { bigint, boolean, customType, index, integer, pgTable, primaryKey, text as pgText, uniqueIndex } from 'drizzle-orm/pg-core';

/** Column builders for PostgreSQL: the same names as `sqlite.ts`. */
export const table = pgTable;
export { index, primaryKey, uniqueIndex };

/** Byte order as on SQLite, whatever the database's collation. */
export const id = () => customType<{ data: string; driverData: string }>({ dataType: () => 'text COLLATE "C"' })();
export const text = () => pgText();
export const bool = () => boolean();
export const count = () => integer();

/** Milliseconds UTC; a plain integer would end in 1970. */
export const time = () => bigint({ mode: 'number' });

/** Structured data, stored as text. */
export const json = <Held>() =>
  customType<{ data: Held; driverData: string }>({
    dataType: () => 'text',
    toDriver: (held) => JSON.stringify(held),
    fromDriver: (stored) => JSON.parse(stored) as Held,
  })();
