// `npm run jobs`: does once what the clockwork has due now, and says what it did. For a machine's own cron, or by hand.
import { closeDatabase } from '@/db/connection';
import { migrate } from '@/db/migrate';
import { jobs } from '@/lib/clockwork/jobs';
import { runDueJobs } from '@/lib/clockwork/run-due-jobs';
import { fillInDemoEnvironment } from '@/lib/environment/demo-environment';

fillInDemoEnvironment(process.env);
await migrate(process.env['MIGRATE_DATABASE_URL']);
const ran = await runDueJobs(jobs, Date.now());
await closeDatabase();
for (const { name, kind, ...rest } of ran) console.log(`${name}: ${kind}${'result' in rest ? ` ${JSON.stringify(rest.result)}` : ''}`);
if (ran.length === 0) console.log('Nothing is due.');
if (ran.some(hasFailed)) process.exitCode = 1;

/** A job that did not get through, or whose result tells of something that failed. */
function hasFailed(one: (typeof ran)[number]): boolean {
  if (one.kind !== 'done') return one.kind !== 'elsewhere';
  return typeof one.result === 'object' && one.result !== null && 'failed' in one.result && Number(one.result.failed) > 0;
}
