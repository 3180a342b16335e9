import { closeDatabase } from '../connection';
import { migrate } from '../migrate';

// A process that starts: it migrates, as every start does, and ends. Run by migrate.test.ts.
try {
  await migrate(process.env['MIGRATE_DATABASE_URL']);
  await closeDatabase();
} catch (error) {
  process.stderr.write(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
