import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { closeDatabase } from '../connection';
import { databaseUrl, engine } from '../engine';
import { newUid } from '../ids';

/** A database of the run's engine that nobody else uses: fresh and empty, for tests that break or migrate one. */
export interface ScratchDatabase {
  readonly url: string;
  /** Makes it this process's database while `work` runs. The worker runs one test at a time, so nobody else is here. */
  during<T>(work: () => Promise<T>): Promise<T>;
  remove(): Promise<void>;
}

export async function makeScratchDatabase(): Promise<ScratchDatabase> {
  const { url, remove } = engine() === 'postgres' ? await onPostgres() : onSqlite();
  return { url, remove, during: (work) => withDatabaseUrl(url, work) };
}

/** Runs `work` with another DATABASE_URL, and goes back. */
export async function withDatabaseUrl<T>(url: string, work: () => Promise<T>): Promise<T> {
  const usual = databaseUrl();
  await closeDatabase();
  process.env['DATABASE_URL'] = url;
  try {
    return await work();
  } finally {
    await closeDatabase();
    process.env['DATABASE_URL'] = usual;
  }
}

function onSqlite() {
  const folder = mkdtempSync(join(tmpdir(), 'faxplus-scratch-'));
  return { url: `file:${join(folder, 'scratch.db')}`, remove: async () => rmSync(folder, { recursive: true, force: true }) };
}

async function onPostgres() {
  const name = `scratch_${newUid()}`;
  await asOwner(`CREATE DATABASE ${name}`);
  const url = new URL(databaseUrl());
  url.pathname = `/${name}`;
  return { url: url.href, remove: () => asOwner(`DROP DATABASE ${name} WITH (FORCE)`) };
}

async function asOwner(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl() });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
