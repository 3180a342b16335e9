import { existsSync, readdirSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { closeDatabase } from '@/db/connection';
import { dataFolder, filesFolder } from '@/db/data-folder';
import { apiError } from '@/lib/domain/answers/errors';
import { filePath } from '@/lib/domain/answers/fax';
import { serveApi, type ApiServer } from './testing/api-server';
import { json, makeOffice, PDF } from './testing/fax-office';
import { strangeText } from './testing/strange';

/** Uploads that nobody should send: a path or the vendor's error comes back, at once, and no byte lands anywhere but under an id of ours. */
let api: ApiServer;
let office: Awaited<ReturnType<typeof makeOffice>>;
test.beforeAll(async () => {
  api = await serveApi();
  office = await makeOffice();
});
test.afterAll(async () => {
  await api.close();
  await closeDatabase();
});

const BOUNDARY = 'strange-boundary';
const stored = () => (existsSync(filesFolder()) ? readdirSync(filesFolder()) : []);
const around = () => (existsSync(dataFolder()) ? readdirSync(dataFolder()).filter((name) => name !== 'files') : []);

async function upload(body: Buffer | string, type = `multipart/form-data; boundary=${BOUNDARY}`) {
  const answer = await fetch(`${api.origin}/v3/accounts/self/files`, { method: 'POST', headers: { Authorization: `Bearer ${office.memberSecret}`, 'Content-Type': type }, body: new Uint8Array(Buffer.from(body)) });
  const said = (await answer.json()) as Record<string, string>;
  expect([200, 400, 413], JSON.stringify(said)).toContain(answer.status);
  expect((answer.status === 200 ? filePath : apiError).safeParse(said).error).toBeUndefined();
  return { status: answer.status, said };
}

const part = (name: string, content: Buffer | string, type = 'application/pdf', disposition = `form-data; name="fax_file"; filename="${name}"`) =>
  Buffer.concat([Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: ${disposition}\r\nContent-Type: ${type}\r\n\r\n`), Buffer.from(content), Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);

const TRAVERSAL = ['../../../../etc/passwd.pdf', '..\\..\\windows\\system32\\x.pdf', '/etc/cron.d/x.pdf', '%2e%2e%2fx.pdf', 'a\u0000.pdf', '..', '.pdf', 'C:\\x.pdf', 'x.pdf/..', `${'a'.repeat(3_000)}.pdf`, '\u202efdp.exe', '....//....//x.pdf', 'x.pdf\u0000.exe', 'CON.pdf', '-rf.pdf', '$(id).pdf'];

test('whatever a file is called, it lies under an id of ours and nowhere else', async () => {
  const outside = around();
  const names = fc.oneof(fc.constantFrom(...TRAVERSAL), strangeText.map((text) => `${text.replace(/["\r\n]/g, '').toWellFormed()}.pdf`));
  await fc.assert(fc.asyncProperty(names, async (name) => void (await upload(part(name, PDF)))), { numRuns: 80, examples: TRAVERSAL.map((name) => [name]) });
  // What another test of this folder lays beside them bears an id too (remove-leftovers.test.ts); no name of these ends in .txt.
  expect(stored().filter((name) => !/^[0-9a-f-]{36}(\.part|\.txt)?$/.test(name))).toEqual([]);
  expect(around()).toEqual(outside);
  expect(existsSync('/etc/cron.d/x.pdf')).toBe(false);
});

test('a multipart body that is cut, shuffled or made of other bytes', async () => {
  const whole = part('a.pdf', PDF);
  const cut = fc.nat(whole.length).map((at) => whole.subarray(0, at));
  const overwritten = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }).map((changes) => {
    const bytes = Buffer.from(whole);
    for (const [at, to] of changes) bytes[at] = to;
    return bytes;
  });
  const other = fc.uint8Array({ maxLength: 2_000 }).map((bytes) => Buffer.from(bytes));
  const types = fc.constantFrom(`multipart/form-data; boundary=${BOUNDARY}`, 'multipart/form-data; boundary=', 'multipart/form-data', `multipart/form-data; boundary="${BOUNDARY}"`, `multipart/mixed; boundary=${BOUNDARY}`, `multipart/form-data; boundary=${'b'.repeat(300)}`, 'multipart/form-data; boundary=--; boundary=x');
  await fc.assert(fc.asyncProperty(fc.oneof(cut, overwritten, other), types, async (bytes, type) => void (await upload(bytes, type))), { numRuns: 80 });
  await expect.poll(() => stored().filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('a form of many parts, headers without end, and a file under another name are refused', async () => {
  const many = Array.from({ length: 200 }, (_, at) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="f${at}"\r\n\r\nx\r\n`).join('');
  expect((await upload(`${many}--${BOUNDARY}--\r\n`)).status).toBe(400);
  expect((await upload(`--${BOUNDARY}\r\n${'X-A: b\r\n'.repeat(50_000)}\r\n`)).status).toBe(400);
  expect((await upload(part('a.pdf', PDF, 'application/pdf', 'form-data; name="__proto__"; filename="a.pdf"'))).status).toBe(400);
});

/** Small files that claim to be huge, or are none of their type: each is told so at once. */
const bombs: readonly (readonly [name: string, bytes: Buffer])[] = [
  ['a PNG of 100000 by 100000', png(100_000, 100_000)],
  ['a TIFF whose directories go round', Buffer.concat([Buffer.from('II*\0'), le(8), Buffer.from([0, 0]), le(8)])],
  ['a TIFF whose directory lies beyond its end', Buffer.concat([Buffer.from('MM\0*'), Buffer.from([0xff, 0xff, 0xff, 0xff])])],
  ['a TIFF of a million directories', Buffer.concat([Buffer.from('II*\0'), le(8), ...Array.from({ length: 100_000 }, (_, at) => Buffer.concat([Buffer.from([0, 0]), le(8 + (at + 1) * 6)]))])],
  ['a PDF of two billion pages', Buffer.from('%PDF-1.7\n1 0 obj << /Type /Pages /Count 2147483647 >>\n%%EOF')],
  ['a PDF that names a million pages', Buffer.from(`%PDF-1.7\n${'/Type/Page '.repeat(1_000_000)}`)],
  ['a TXT of a million lines', Buffer.alloc(1_000_000, '\n')],
];
for (const [name, bytes] of bombs) {
  test(`${name} is refused, and told why`, async () => {
    const extension = /\b(PNG|TIFF|PDF|TXT)\b/.exec(name)?.[1]?.toLowerCase() ?? '';
    const { status, said } = await upload(part(`bomb.${extension}`, bytes, 'application/octet-stream'));
    expect(status).toBe(400);
    expect(['unreadable_file', 'too_many_pages']).toContain(said['error']);
  });
}

test('a DOCX that unpacks to a hundred megabytes is never unpacked: it is kept as it is, and a fax of it can be sent', async () => {
  const bytes = Buffer.concat([Buffer.from('PK\x03\x04'), deflateRawSync(Buffer.alloc(100 * 1024 * 1024))]);
  const { status, said } = await upload(part('bomb.docx', bytes, 'application/octet-stream'));
  expect(status).toBe(200);
  const later = { from: '+12345667', to: ['+12345688'], files: [said['path']], send_time: '2099-01-01 01:02:03 +0000', return_ids: true };
  const sent = await api.call('POST', '/v3/accounts/self/outbox', office.memberSecret, json(later));
  expect(sent.status).toBe(201);
  const { '+12345688': id = '' } = sent.body['ids'] as Record<string, string>;
  expect((await api.call('GET', `/v3/accounts/self/outbox/${id}`, office.memberSecret)).body['page_count']).toBe(1);
});

function le(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function png(width: number, height: number): Buffer {
  const header = Buffer.alloc(17);
  header.write('IHDR', 0, 'latin1');
  header.writeUInt32BE(width, 4);
  header.writeUInt32BE(height, 8);
  header.set([8, 6], 12);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), header, Buffer.alloc(4)]);
}
