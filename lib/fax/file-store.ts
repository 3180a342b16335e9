import 'server-only';
import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, type ReadStream } from 'node:fs';
import { mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { filesFolder } from '@/db/data-folder';

/** The bytes of faxes, one file per id in the data folder. An id is ours alone: no name that a client sent is ever part of a path. */
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Writes a stream to a new file and answers with its id. A stream that fails leaves nothing. */
export async function storeBytes(bytes: Readable): Promise<{ readonly id: string; readonly size: number }> {
  await mkdir(filesFolder(), { recursive: true });
  const id = randomUUID();
  const partly = partlyOf(id);
  try {
    const file = createWriteStream(partly, { mode: 0o600 });
    await pipeline(bytes, file);
    await rename(partly, pathOfStored(id));
    return { id, size: file.bytesWritten };
  } catch (error) {
    await rm(partly, { force: true });
    throw error;
  }
}

export interface OpenFile {
  readonly size: number;
  stream(): ReadStream;
  close(): Promise<void>;
}

/** Opens a stored file; undefined where its bytes are gone. The handle is closed when the stream ends. */
export async function openStored(id: string): Promise<OpenFile | undefined> {
  const handle = await open(pathOfStored(id)).catch(() => undefined);
  if (!handle) return undefined;
  const { size } = await handle.stat();
  return { size, stream: () => handle.createReadStream(), close: () => handle.close() };
}

/** Opens a file within a work folder, which is removed once nobody reads the file any more. */
export async function openMade(path: string, workFolder: string): Promise<OpenFile> {
  const handle = await open(path);
  const { size } = await handle.stat();
  const remove = () => removeWorkFolder(workFolder);
  return { size, stream: () => handle.createReadStream().once('close', () => void remove().catch(() => undefined)), close: () => handle.close().then(remove) };
}

/** A file within a work folder becomes a stored one of its own. */
export async function storeMade(path: string): Promise<{ readonly id: string; readonly size: number }> {
  const id = randomUUID();
  await rename(path, pathOfStored(id));
  return { id, size: (await stat(pathOfStored(id))).size };
}

/** A new folder for what is made on the way. What a killed process left there is removed with the leftovers. */
export async function makeWorkFolder(): Promise<string> {
  const path = partlyOf(randomUUID());
  await mkdir(path, { recursive: true, mode: 0o700 });
  return path;
}

export async function removeWorkFolder(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true });
}

export function readStored(id: string): ReadStream {
  return createReadStream(pathOfStored(id));
}

export async function removeStored(id: string): Promise<void> {
  await rm(pathOfStored(id), { force: true });
}

/** What stands in the folder unchanged since some moment, in portions: stored files by their id, and what is not whole. Nothing else is touched there. */
export async function* oldEntries(unchangedSince: number, portion: number): AsyncGenerator<string[]> {
  let entries: string[] = [];
  const folder = await opendir(filesFolder()).catch(() => undefined);
  for await (const { name } of folder ?? []) {
    if (!ID.test(name.replace(/\.part$/, ''))) continue;
    const about = await stat(join(filesFolder(), name)).catch(() => undefined);
    if (!about || about.mtimeMs > unchangedSince) continue;
    entries.push(name);
    if (entries.length < portion) continue;
    yield entries;
    entries = [];
  }
  if (entries.length > 0) yield entries;
}

export async function removeEntry(name: string): Promise<void> {
  await rm(join(filesFolder(), name), { recursive: true, force: true });
}

export function pathOfStored(id: string): string {
  if (!ID.test(id)) throw new Error('Not the id of a stored file.');
  return join(filesFolder(), id);
}

/** What is not whole yet. */
function partlyOf(id: string): string {
  return `${pathOfStored(id)}.part`;
}
