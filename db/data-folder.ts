import { dirname } from 'node:path';
import { databaseFile, databaseUrl, engine } from './engine';

/** Where files are kept: beside a SQLite database's file; with PostgreSQL the `data` folder, which processes on several machines must share. */
export function dataFolder(): string {
  return engine() === 'sqlite' ? dirname(databaseFile(databaseUrl())) : './data';
}
