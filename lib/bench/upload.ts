import 'server-only';
import { request } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const BOUNDARY = 'a-boundary-of-the-bench';
/** A type that is kept without being opened: what counts is the way, not what PDFium needs. */
const HEAD = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="fax_file"; filename="large.doc"\r\nContent-Type: application/msword\r\n\r\n`;
const TAIL = `\r\n--${BOUNDARY}--\r\n`;
const CHUNK = Buffer.alloc(64 * 1024, 'a page of a fax, and another ');

/** Uploads a file of so many bytes as the official clients do: with its length, or chunked without one. Answers with the status. */
export async function uploadOf(size: number, { port, secret, sized }: { port: number; secret: string; sized: boolean }): Promise<number> {
  const sending = request({ port, host: '127.0.0.1', method: 'POST', path: '/v3/accounts/self/files', agent: false });
  sending.setHeader('Authorization', `Bearer ${secret}`);
  sending.setHeader('Content-Type', `multipart/form-data; boundary=${BOUNDARY}`);
  if (sized) sending.setHeader('Content-Length', HEAD.length + size + TAIL.length);
  const answered = new Promise<number>((resolve, reject) => {
    sending.on('error', reject).on('response', (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0));
    });
  });
  await pipeline(Readable.from(partsOf(size), { objectMode: false }), sending);
  return answered;
}

function* partsOf(size: number): Generator<Buffer> {
  yield Buffer.from(HEAD);
  for (let left = size; left > 0; left -= CHUNK.length) yield left < CHUNK.length ? CHUNK.subarray(0, left) : CHUNK;
  yield Buffer.from(TAIL);
}
