import 'server-only';
import { EMPTY_HEAD, type ChainHead, type StoredAuditEvent } from '@/db/audit';
import { auditKey, linkHash } from './chain';
import type { ChainReport } from './verify-chain';

type Line = Pick<StoredAuditEvent, 'seq' | 'text' | 'previousHash' | 'hash'>;

/** The last line of an exported file. */
interface EndLine {
  readonly head: ChainHead;
  readonly accountId: string;
  readonly filtered: boolean;
}

/**
 * Verifies an exported file of JSON lines with this process's key. In a filtered one every entry stands for itself, and neighbours for each other;
 * a whole one begins at the first entry, misses none, and ends at the head that its last line names.
 * @param expected a head noted outside: what does not reach it was cut
 */
export async function verifyLines(lines: AsyncIterable<string> | Iterable<string>, expected: ChainHead = EMPTY_HEAD): Promise<ChainReport> {
  const { key } = auditKey();
  let last: ChainHead = EMPTY_HEAD;
  let missing: number | undefined;
  let end: EndLine | undefined;
  let accountId: string | undefined;
  for await (const line of lines) {
    if (line.trim() === '') continue;
    // Nothing follows the last line.
    const read = end ? undefined : lineIn(line);
    if (!read) return { kind: 'broken', seq: last.seq + 1 };
    if ('head' in read) {
      end = read;
      continue;
    }
    accountId ??= accountOf(read);
    if (!follows(read, last, key) || accountOf(read) !== accountId || (read.seq === expected.seq && read.hash !== expected.hash)) return { kind: 'broken', seq: read.seq };
    if (read.seq !== last.seq + 1) missing ??= last.seq + 1;
    last = read;
  }
  const isWhole = end !== undefined && (end.filtered || (missing === undefined && end.head.seq === last.seq && end.head.hash === last.hash));
  if (!end || !isWhole || (accountId ?? end.accountId) !== end.accountId) return { kind: 'broken', seq: missing ?? last.seq + 1 };
  return expected.seq > end.head.seq ? { kind: 'broken', seq: end.head.seq + 1 } : { kind: 'unbroken', head: end.head };
}

function lineIn(line: string): Line | EndLine | undefined {
  try {
    const read = JSON.parse(line) as Line | EndLine;
    return 'head' in read || (Number.isInteger(read.seq) && typeof read.text === 'string') ? read : undefined;
  } catch {
    return undefined;
  }
}

function follows({ seq, text, previousHash, hash }: Line, last: ChainHead, key: string): boolean {
  if (seq <= last.seq || hash !== linkHash(key, text)) return false;
  const told = JSON.parse(text) as { seq: number; previousHash: string };
  return told.seq === seq && told.previousHash === previousHash && (seq !== last.seq + 1 || previousHash === last.hash);
}

function accountOf({ text }: Line): string | undefined {
  return /"accountId":"([^"]*)"/.exec(text)?.[1];
}
