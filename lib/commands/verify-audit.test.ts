import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { headOf } from '@/db/audit';
import { closeDatabase, database } from '@/db/connection';
import { engine } from '@/db/engine';
import { migrate } from '@/db/migrate';
import { makeAccount } from '@/db/testing/make-account';
import { bundle, run as runProgram } from '@/db/testing/program';
import { rawSql } from '@/db/testing/raw-sql';
import { makeScratchDatabase } from '@/db/testing/scratch-database';
import { transaction } from '@/db/transaction';
import { auditLogAsJsonLines } from '@/lib/audit/export-audit-log';
import { recordAudit } from '@/lib/audit/record-audit';

test.afterAll(closeDatabase);

const signedIn = (at: number, memberId: string) => ({ at, actor: { kind: 'member', memberId }, origin: { address: '192.0.2.1', client: 'a test', requestId: 'req' }, fact: { type: 'authn_login_success', memberId, sessionId: 's' } }) as const;

test('the command says of every chain and of a file whether it holds, where it breaks, and ends with 1 then', async () => {
  test.slow();
  const program = await bundle('lib/commands/verify-audit.ts');
  const scratch = await makeScratchDatabase();
  const run = async (...args: string[]) => {
    const { code, stdout, stderr } = await runProgram(program.file, args, { DATABASE_URL: scratch.url, LOG_LEVEL: 'silent' });
    return { code, said: stdout + stderr };
  };
  const made = await scratch.during(async () => {
    await migrate(scratch.url);
    const { accountId, admin } = await makeAccount();
    for (let at = 1; at <= 3; at += 1) await transaction((tx) => recordAudit(tx, accountId, signedIn(at, admin.id)));
    const file = join(dirname(program.file), 'audit.jsonl');
    let text = '';
    for await (const part of auditLogAsJsonLines({ accountId, role: 'admin', timeZone: 'UTC' }, { person: '', token: '' }, 9)) text += part;
    writeFileSync(file, text);
    return { accountId, file, text, head: await headOf(database(), accountId) };
  });
  const { accountId, file, text, head } = made;
  const whole = `unbroken, 3 entries, head 3:${head.hash}`;
  expect(await run()).toEqual({ code: 0, said: `${accountId}: ${whole}\n` });
  expect(await run(accountId, '--expect-head', `3:${head.hash}`)).toEqual({ code: 0, said: `${accountId}: ${whole}\n` });
  expect(await run(accountId, '--expect-head', `4:${head.hash}`)).toEqual({ code: 1, said: `${accountId}: BROKEN: entry 4 does not match the one before it, or is missing.\n` });
  expect(await run('--expect-head', `3:${head.hash}`)).toMatchObject({ code: 1, said: expect.stringContaining('Say which chain') });
  expect(await run('--file', file)).toEqual({ code: 0, said: `${file}: ${whole}\n` });
  writeFileSync(file, text.replace('\\"at\\":2', '\\"at\\":7'));
  expect(await run('--file', file)).toMatchObject({ code: 1, said: expect.stringContaining('BROKEN: entry 2') });

  await scratch.during(async () => {
    if (engine() === 'postgres') await rawSql('ALTER TABLE audit_events DISABLE TRIGGER ALL');
    else await rawSql('DROP TRIGGER audit_events_refuse_delete');
    await rawSql('DELETE FROM audit_events WHERE seq = 2');
  });
  expect(await run()).toEqual({ code: 1, said: `${accountId}: BROKEN: entry 2 does not match the one before it, or is missing.\n` });
  program.remove();
  await scratch.remove();
});
