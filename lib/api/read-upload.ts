import 'server-only';
import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import { formatOf, type FaxFormat } from '@/lib/domain/fax-formats';
import { removeStored, storeBytes } from '@/lib/fax/file-store';

/** The documented limit of a fax's files, in bytes, and what a form may have around the file. */
export const LARGEST_UPLOAD = 150 * 1024 * 1024;
const AROUND_IT = 64 * 1024;

export interface Upload {
  readonly id: string;
  readonly size: number;
  readonly name: string;
  readonly format: FaxFormat;
}

export type UploadProblem = 'not-multipart' | 'broken' | 'too-large' | 'no-file' | 'empty' | 'other-type';

/**
 * Streams the part `fax_file` of a multipart body to the file store: memory stays flat whatever is sent, chunked or of a stated length.
 * Anything but one whole, fitting file leaves nothing behind.
 */
export async function readUpload(request: IncomingMessage): Promise<Upload | UploadProblem> {
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_UPLOAD + AROUND_IT) return 'too-large';
  const reader = multipartReader(request);
  if (!reader) return 'not-multipart';
  let storing: Promise<Upload> | undefined;
  const problem = await new Promise<UploadProblem | undefined>((resolve) => {
    let received = 0;
    request.on('data', (chunk: Buffer) => {
      received += chunk.length;
      if (received > LARGEST_UPLOAD + AROUND_IT) resolve('too-large');
    });
    reader.on('file', (field, bytes, name, _encoding, type) => {
      // A part that ends early says so on its own stream, and the reader says it too.
      bytes.on('error', () => resolve('broken'));
      bytes.on('limit', () => resolve('too-large'));
      const format = formatOf(name ?? '', type);
      if (field !== 'fax_file' || storing || !name) return void bytes.resume();
      if (!format) {
        bytes.resume();
        return resolve('other-type');
      }
      storing = store(bytes, name, format);
      storing.catch(() => resolve('broken'));
    });
    reader.on('error', () => resolve('broken'));
    reader.on('finish', () => resolve(storing ? undefined : 'no-file'));
    request.on('error', () => resolve('broken'));
    request.on('close', () => request.complete || resolve('broken'));
    request.pipe(reader);
  });
  request.unpipe(reader);
  const stored = problem ? undefined : await storing;
  if (stored && stored.size > 0) return stored;
  reader.destroy();
  await storing?.then(({ id }) => removeStored(id), () => undefined);
  return problem ?? 'empty';
}

function multipartReader(request: IncomingMessage): InstanceType<typeof Busboy> | undefined {
  const type = request.headers['content-type'] ?? '';
  if (!/^multipart\/form-data\s*;/i.test(type)) return undefined;
  try {
    return new Busboy({ headers: request.headers as BusboyHeaders, limits: { fileSize: LARGEST_UPLOAD, files: 10, fields: 20, parts: 30, fieldSize: AROUND_IT } });
  } catch {
    return undefined;
  }
}

async function store(bytes: Readable, name: string, format: FaxFormat): Promise<Upload> {
  return { ...(await storeBytes(bytes)), name, format };
}
