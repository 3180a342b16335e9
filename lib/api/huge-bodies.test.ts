import { existsSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { closeDatabase } from '@/db/connection';
import { migrate } from '@/db/migrate';
import { makeAccount } from '@/db/testing/make-account';
import { bundle, type Program } from '@/db/testing/program';
import { makeScratchDatabase, type ScratchDatabase } from '@/db/testing/scratch-database';
import { start, type Started } from '@/db/testing/start-program';
import { scopes } from '@/lib/domain/scopes';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';

/** Bodies of hundreds of megabytes against the API in a process of its own, which says at its end how large it ever was. */
const SAYS_ITS_PEAK = `--import=data:text/javascript,process.on('exit',()=>process.stdout.write('peak:'+process.resourceUsage().maxRSS))`;
const HUGE = 300 * 1024 * 1024;
/** Kibibytes by which the process may have grown: much less than any of the bodies. */
const FLAT = 64 * 1024;

let program: Program;
let scratch: ScratchDatabase;
let secret: string;
test.beforeAll(async () => {
  program = await bundle('server.ts');
  scratch = await makeScratchDatabase();
  secret = await scratch.during(async () => {
    await migrate(scratch.url);
    const { owner } = await makeAccount();
    return (await makeHeldToken(owner, Date.now(), { scopes })).secret;
  });
});
test.afterAll(async () => {
  program.remove();
  await scratch.remove();
  await closeDatabase();
});

const JSON_TYPE = 'Content-Type: application/json';
const MULTIPART = 'Content-Type: multipart/form-data; boundary=x';
const FORM = 'Content-Type: application/x-www-form-urlencoded';
const partHead = '--x\r\nContent-Disposition: form-data; name="fax_file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n';
const AUTH = () => `Authorization: Bearer ${secret}`;

const floods: readonly (readonly [what: string, line: string, headers: readonly string[], status: number, head?: string, hasToken?: boolean])[] = [
  ['JSON without an end', 'POST /v3/accounts/self/outbox', [JSON_TYPE], 413],
  ['JSON of a stated length', 'POST /v3/hooks', [JSON_TYPE, `Content-Length: ${HUGE}`], 413],
  ['a file without an end', 'POST /v3/accounts/self/files', [MULTIPART], 413, partHead],
  ['a file of a stated length', 'POST /v3/accounts/self/files', [MULTIPART, `Content-Length: ${HUGE}`], 413, partHead],
  ['a form field without an end', 'POST /v3/accounts/self/files', [MULTIPART], 413, '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n'],
  ['a form of a service client without an end', 'POST /oauth/introspect', [FORM], 413, 'token='],
  ['a body without a token', 'POST /v3/accounts/self/outbox', [JSON_TYPE], 401, '', false],
  ['a body that nobody reads', 'GET /v3/accounts/self', [JSON_TYPE], 200],
  ['a body for nothing', 'PUT /v3/nothing', [JSON_TYPE], 404],
  ['a body for another method', 'PATCH /v3/hooks', [JSON_TYPE], 405],
];

test('whatever is sent without end is answered while it streams, and the process stays as small as an idle one', async () => {
  test.setTimeout(120_000);
  const idle = await whileServing(async () => undefined);
  const busy = await whileServing(async (port) => {
    for (const [what, line, headers, status, head = '', hasToken = true] of floods) {
      const answered = await pour(port, line, hasToken ? [AUTH(), ...headers] : headers, head);
      expect([answered.status, answered.error], what).toEqual([status, status === 200 ? undefined : expect.any(String)]);
      expect(answered.sent, what).toBeLessThan(HUGE);
    }
    // A stream that was refused must not have used up the process: it goes on answering.
    const after = await fetch(`http://127.0.0.1:${port}/readyz`);
    expect(after.status).toBe(200);
  });
  expect(busy - idle, `idle ${idle} KiB, busy ${busy} KiB`).toBeLessThan(FLAT);
  const files = join(dirname(scratch.url.replace(/^file:/, '')), 'files');
  if (existsSync(files)) expect(readdirSync(files, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())).toEqual([]);
});

/** The API while `work` runs; answers with the most memory that its process ever had, in KiB. */
async function whileServing(work: (port: number) => Promise<unknown>): Promise<number> {
  const api: Started = start(program.file, ['api'], { DATABASE_URL: scratch.url, API_PORT: '0', LOG_LEVEL: 'info', NODE_OPTIONS: SAYS_ITS_PEAK });
  try {
    await expect.poll(() => api.said(), { intervals: [50], timeout: 15_000 }).toContain('API ready on port');
    await work(Number(/port (\d+)/.exec(api.said())?.[1]));
  } finally {
    api.signal('SIGTERM');
    await api.ended;
  }
  return Number(/peak:(\d+)/.exec(api.said())?.[1]);
}

/** Sends a body until an answer comes or the most is sent; chunked where no length is stated. */
function pour(port: number, line: string, headers: readonly string[], head: string): Promise<{ status: number; error: string | undefined; sent: number }> {
  const isChunked = !headers.some((header) => header.startsWith('Content-Length'));
  const framed = (text: string) => (isChunked ? `${text.length.toString(16)}\r\n${text}\r\n` : text);
  const block = framed('a'.repeat(64 * 1024));
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    let sent = 0;
    const finish = () => {
      socket.destroy();
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0), error: /"error":"(\w+)"/.exec(answer)?.[1], sent });
    };
    const write = () => {
      while (!socket.destroyed && sent < HUGE) {
        sent += block.length;
        if (!socket.write(block)) return void socket.once('drain', write);
      }
    };
    socket.on('data', (bytes: Buffer) => {
      answer += bytes.toString('latin1');
      if (answer.includes('\r\n\r\n') && (answer.includes('}') || answer.startsWith('HTTP/1.1 200'))) finish();
    });
    socket.on('error', finish);
    socket.on('close', finish);
    socket.write([`${line} HTTP/1.1`, 'Host: api', ...headers, ...(isChunked ? ['Transfer-Encoding: chunked'] : []), '', ''].join('\r\n'));
    if (head) socket.write(framed(head));
    write();
  });
}
