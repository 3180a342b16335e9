import { engine } from '../engine';
import * as postgres from './postgres';
import * as sqlite from './sqlite';

// Typed by SQLite's side: the tables are written once, and the two engines answer the same queries.
const columns = engine() === 'postgres' ? (postgres as unknown as typeof sqlite) : sqlite;

export const { table, id, text, bool, count, time, json, index, primaryKey, uniqueIndex } = columns;
