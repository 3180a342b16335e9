import { expect, test } from '@playwright/test';
import { closeDatabase, database } from './connection';
import { engine } from './engine';
import { newUid } from './ids';
import { membersOfAccount } from './members';
import { migrate } from './migrate';
import { makeAccount } from './testing/make-account';
import { rawSql } from './testing/raw-sql';
import { makeScratchDatabase, withDatabaseUrl } from './testing/scratch-database';

test.afterAll(closeDatabase);

/** What an operator grants: rows, and nothing of the tables themselves. SECURITY.md says it in the same words. */
const grants = (role: string) => [
  `CREATE ROLE ${role} LOGIN PASSWORD 'app'`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role}`,
];

test('an application that owns no table works, and cannot lift what guards the chain', async () => {
  test.skip(engine() === 'sqlite', 'SQLite knows no roles');
  const scratch = await makeScratchDatabase();
  const role = `app_${newUid()}`;
  await scratch.during(async () => {
    await migrate(scratch.url);
    for (const statement of grants(role)) await rawSql(statement);
  });
  const url = new URL(scratch.url);
  Object.assign(url, { username: role, password: 'app' });

  await withDatabaseUrl(url.href, async () => {
    await migrate();
    const { accountId } = await makeAccount();
    expect(await membersOfAccount(database(), accountId)).toHaveLength(3);
    const lifted = [
      'ALTER TABLE audit_events DISABLE TRIGGER ALL',
      'DROP TRIGGER audit_events_refuse_change ON audit_events',
      'DROP TRIGGER audit_events_refuse_truncate ON audit_events',
      'DROP TABLE audit_events',
      'DROP TABLE audit_heads CASCADE',
      'TRUNCATE audit_events',
      'ALTER TABLE audit_events RENAME TO hidden',
      'ALTER TABLE audit_events DROP COLUMN text',
      'ALTER TABLE audit_events OWNER TO CURRENT_USER',
      'CREATE RULE swallow AS ON INSERT TO audit_events DO INSTEAD NOTHING',
      'CREATE TRIGGER forge BEFORE INSERT ON audit_events FOR EACH ROW EXECUTE FUNCTION audit_events_refuse()',
      'ALTER FUNCTION audit_events_refuse() OWNER TO CURRENT_USER',
      'DROP FUNCTION audit_events_refuse() CASCADE',
      "UPDATE pg_trigger SET tgenabled = 'D'",
      'SET ROLE pg_write_all_data',
      "SET session_replication_role = 'replica'",
      "CREATE OR REPLACE FUNCTION audit_events_refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
    ];
    for (const way of lifted) await expect(rawSql(way), way).rejects.toThrow(/must be owner|permission denied/);
  });

  await scratch.remove();
  await rawSql(`DROP ROLE ${role}`);
});
