import 'server-only';
import { IncomingMessage } from 'node:http';
import { Busboy } from '@fastify/busboy';
import type { DoorRefusal } from './refusals';

/** The largest body of a form or an action, in bytes. */
const LARGEST = 1024 * 1024;

/**
 * Reads the body of a page's POST and hands out a request that holds it, or why it is refused.
 * Next answers a broken multipart body and next-auth broken JSON with 500, so both are read here first.
 */
export async function withReadBody(request: IncomingMessage): Promise<IncomingMessage | DoorRefusal> {
  const body = await read(request);
  if (body === undefined) return 'body-too-large';
  return (await isReadable(request, body)) ? replay(request, body) : 'bad-body';
}

async function read(request: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > LARGEST) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function isReadable(request: IncomingMessage, body: Buffer): Promise<boolean> {
  const type = request.headers['content-type'] ?? '';
  if (/^multipart\//i.test(type)) return isMultipart(type, body);
  const isJson = /^application\/json\b/i.test(type) || (request.headers['next-action'] !== undefined && /^text\/plain\b/i.test(type));
  return !isJson || isJsonText(body);
}

function isJsonText(body: Buffer): boolean {
  try {
    JSON.parse(body.toString('utf8'));
    return true;
  } catch {
    return false;
  }
}

function isMultipart(type: string, body: Buffer): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const reader = new Busboy({ headers: { 'content-type': type }, limits: { fieldSize: LARGEST } });
      reader.on('field', () => undefined);
      // A part that is cut short is an error of its stream too; unheard, it would end the process.
      reader.on('file', (_name, stream) => void stream.on('error', () => undefined).resume());
      reader.on('error', () => resolve(false));
      reader.on('finish', () => resolve(true));
      reader.end(body);
    } catch {
      resolve(false);
    }
  });
}

/** The same request over the same socket, with its body still to be read. */
function replay(request: IncomingMessage, body: Buffer): IncomingMessage {
  const again = new IncomingMessage(request.socket);
  Object.assign(again, { method: request.method, url: request.url, httpVersion: request.httpVersion, httpVersionMajor: request.httpVersionMajor, httpVersionMinor: request.httpVersionMinor });
  again.headers = request.headers;
  again.rawHeaders = request.rawHeaders;
  again.push(body);
  again.push(null);
  again.complete = true;
  return again;
}
