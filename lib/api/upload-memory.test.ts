import { expect, test } from '@playwright/test';
import { dirname } from 'node:path';
import { rmSync } from 'node:fs';
import { closeDatabase } from '@/db/connection';
import { databaseFile, engine } from '@/db/engine';
import { migrate } from '@/db/migrate';
import { makeAccount } from '@/db/testing/make-account';
import { bundle, type Program } from '@/db/testing/program';
import { makeScratchDatabase, type ScratchDatabase } from '@/db/testing/scratch-database';
import { startContestant, type Contestant } from '@/lib/bench/contestant';
import { serveDrain } from '@/lib/bench/drain';
import { uploadOf } from '@/lib/bench/upload';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';

const MB = 1024 * 1024;
/** What the largest upload may take on top: far more than the buffers on its way, and far less than the file, which would be held once at the very least. */
const MOST = 100 * MB;

let programs: Program[];
let scratch: ScratchDatabase;
let drain: Awaited<ReturnType<typeof serveDrain>>;
let secret: string;

// The upload does not know the engine, and with PostgreSQL its bytes would land in the working folder.
test.skip(engine() === 'postgres', 'the same on either engine');
test.beforeAll(async () => {
  programs = await Promise.all(['server.ts', 'lib/bench/tell.ts'].map((source) => bundle(source)));
  scratch = await makeScratchDatabase();
  drain = await serveDrain();
  secret = await scratch.during(async () => {
    await migrate(scratch.url);
    return (await makeHeldToken((await makeAccount()).member, Date.now(), { scopes: ['fax:fax:edit'] })).secret;
  });
});
test.afterAll(async () => {
  for (const program of programs) program.remove();
  await drain.close();
  rmSync(`${dirname(databaseFile(scratch.url))}/files`, { recursive: true, force: true });
  await scratch.remove();
  await closeDatabase();
});

function serve(upstream?: string): Promise<Contestant> {
  const [api, tell] = programs.map(({ file }) => file);
  return startContestant({ file: api ?? '', args: ['api'], variables: { DATABASE_URL: scratch.url, ...(upstream && { FAX_UPSTREAM_URL: upstream }) } }, tell ?? '');
}

for (const [where, isGateway] of [['into the embedded service', false], ['through the gateway', true]] as const) {
  for (const [how, sized] of [['with its length', true], ['chunked', false]] as const) {
    test(`an upload of 150 MB ${how}, ${where}, is streamed: the memory of the process stays flat`, async () => {
      test.setTimeout(60_000);
      const server = await serve(isGateway ? drain.url : undefined);
      const before = drain.bytes();
      // What is loaded once is loaded before the memory is looked at.
      expect(await uploadOf(MB, { port: server.port, secret, sized })).toBe(200);
      const { memory } = await server.used();
      expect(await uploadOf(150 * MB, { port: server.port, secret, sized })).toBe(200);
      const { peak } = await server.used();
      expect((peak - memory) / MB).toBeLessThan(MOST / MB);
      expect(drain.bytes() - before > 150 * MB).toBe(isGateway);
      expect(await server.stop()).toBe(0);
    });
  }
}
