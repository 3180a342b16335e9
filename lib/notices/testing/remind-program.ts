import 'server-only';
import { closeDatabase } from '@/db/connection';
import { runDueJobs } from '@/lib/clockwork/run-due-jobs';
import { tellReminders } from '../tell-reminders';

// A process of several that tell at the same times: past any lease, and then once as a job that is due. Run by each-account.test.ts.
const told: number[] = [];
for (const now of process.argv.slice(2).map(Number)) told.push((await tellReminders(now)).told);
const ran = await runDueJobs([{ name: 'of the test', when: '0 0 1 1 *', run: async () => 'done' }], Number(process.argv[2]));
await closeDatabase();
process.stdout.write(JSON.stringify({ told, done: ran.filter(({ kind }) => kind === 'done').length }));
