import { expect, test } from '@playwright/test';
import { migrate } from '@/db/migrate';
import { makeAccount } from '@/db/testing/make-account';
import { bundle, run } from '@/db/testing/program';
import { rawSql } from '@/db/testing/raw-sql';
import { makeScratchDatabase } from '@/db/testing/scratch-database';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';

const DAY = 86_400_000;

test('`npm run jobs` does what is due, says what it did and whether all went well', async () => {
  test.setTimeout(60_000);
  const scratch = await makeScratchDatabase();
  const command = await bundle('lib/commands/jobs.ts');
  const once = () => run(command.file, [], { DATABASE_URL: scratch.url, NODE_ENV: 'production' });
  await scratch.during(async () => {
    await migrate(scratch.url);
    const { member, owner } = await makeAccount();
    const now = Date.now();
    await makeHeldToken(member, now, { createdAt: now - 50 * DAY, expiresAt: now + 5 * DAY });
    const first = await once();
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toContain('reminders: done {"told":1,"failed":0}\n');
    expect(first.stdout).toMatch(/^forget-notices: done \{"forgotten":0\}$/m);

    await rawSql("UPDATE jobs SET last_run_at = 1 WHERE name = 'reminders'");
    await rawSql(`UPDATE members SET reminder_days = 'no list' WHERE id = '${owner.id}'`);
    const second = await once();
    expect(second.code).toBe(1);
    expect(second.stdout).toContain('reminders: done {"told":0,"failed":1}\n');
  });
  command.remove();
  await scratch.remove();
});
