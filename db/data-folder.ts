import { basename, dirname, extname, join } from 'node:path';
import { databaseFile, databaseUrl, engine } from './engine';

/** Where things are kept beside the database: next to a SQLite database's file; with PostgreSQL the `data` folder, which processes on several machines must share. */
export function dataFolder(): string {
  return engine() === 'sqlite' ? dirname(databaseFile(databaseUrl())) : './data';
}

/** Where this database's files are: a folder of its own, since what no row of it knows is removed there. */
export function filesFolder(): string {
  return join(dataFolder(), 'files', databaseName().replace(/[^\w-]/g, '_'));
}

function databaseName(): string {
  if (engine() === 'postgres') return new URL(databaseUrl()).pathname.slice(1);
  const file = databaseFile(databaseUrl());
  return basename(file, extname(file));
}
