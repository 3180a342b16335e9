import { expect, test } from '@playwright/test';
import { bundle, run } from '@/db/testing/program';
import { PlainSecret } from '@/lib/domain/secret';

interface Line {
  readonly level: string;
  readonly msg: string;
  readonly requestId: string;
  readonly where: string;
  readonly err: { readonly message: string; readonly stack: string };
}

test('no secret gets into the log, whatever put it there, and the line stays JSON with what is safe', async () => {
  const { file, remove } = await bundle('lib/log/testing/log-program.ts');
  const secret = PlainSecret.generate();
  const { code, stdout } = await run(file, [secret.reveal()], { LOG_LEVEL: 'info' });
  remove();
  expect(code).toBe(0);
  expect(stdout).not.toContain(secret.reveal().slice(-59));
  expect(stdout).toContain(secret.identifier);
  const lines = stdout.trim().split('\n').map((line) => JSON.parse(line) as Line);
  expect(lines).toHaveLength(5);
  expect(lines.at(-1)).toMatchObject({ level: 'error', msg: 'surprise', requestId: 'req_1', where: 'a test', err: { message: expect.stringContaining('could not open') } });
  expect(lines.at(-1)?.err.stack).toContain('log-program');
});
