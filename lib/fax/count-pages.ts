import 'server-only';
import { open, type FileHandle } from 'node:fs/promises';
import type { FaxFormat } from '@/lib/domain/fax-formats';
import { pathOfStored, readStored } from './file-store';

/** More pages than anybody faxes: what a hostile file claims is believed up to here. */
const MOST_PAGES = 5_000;
const LINES_A_PAGE = 60;
/** A PDF's page object. Longer than the longest match, so that one on the edge of two chunks is seen once. */
const PDF_PAGE = /\/Type\s{0,8}\/Page(?![A-Za-z])/g;
const EDGE = 32;

/** How many pages a stored file has, read in a stream. Formats that would have to be opened count as one page. */
export async function countPages(id: string, format: FaxFormat): Promise<number> {
  const counted = format === 'pdf' ? await pdfPages(id) : format === 'tiff' ? await tiffPages(id) : format === 'txt' ? await textPages(id) : 1;
  return Math.min(Math.max(counted, 1), MOST_PAGES);
}

/** Page objects that stand in the open; those in compressed object streams are not seen. */
async function pdfPages(id: string): Promise<number> {
  let pages = 0;
  let edge = '';
  for await (const chunk of readStored(id) as AsyncIterable<Buffer>) {
    const text = edge + chunk.toString('latin1');
    // What begins in the last characters is counted with the next chunk.
    const counted = text.slice(0, Math.max(text.length - EDGE, 0));
    pages += matchesBeginningIn(text, counted.length);
    edge = text.slice(counted.length);
  }
  return pages + matchesBeginningIn(edge, edge.length);
}

function matchesBeginningIn(text: string, end: number): number {
  return [...text.matchAll(PDF_PAGE)].filter(({ index }) => index < end).length;
}

async function textPages(id: string): Promise<number> {
  let lines = 0;
  for await (const chunk of readStored(id) as AsyncIterable<Buffer>) for (const byte of chunk) if (byte === 0x0a) lines += 1;
  return Math.ceil((lines + 1) / LINES_A_PAGE);
}

/** Follows the chain of image directories (TIFF 6.0 §2); a chain that leaves the file or goes round ends the count. */
async function tiffPages(id: string): Promise<number> {
  const file = await open(pathOfStored(id));
  try {
    const head = await bytesAt(file, 0, 8);
    const little = head.toString('latin1', 0, 2) === 'II';
    const number = (bytes: Buffer, size: 2 | 4) => (bytes.length < size ? 0 : little ? bytes.readUIntLE(0, size) : bytes.readUIntBE(0, size));
    const seen = new Set<number>();
    let at = number(head.subarray(4), 4);
    while (at > 0 && !seen.has(at) && seen.size < MOST_PAGES) {
      const entries = await bytesAt(file, at, 2);
      if (entries.length < 2) break;
      seen.add(at);
      at = number(await bytesAt(file, at + 2 + number(entries, 2) * 12, 4), 4);
    }
    return seen.size;
  } finally {
    await file.close();
  }
}

async function bytesAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
}
