import 'server-only';
import type { ChainHead } from '@/db/audit';
import type { ChainReport } from './verify-chain';

/** What a verification said, as a line of a terminal. The head is what `--expect-head` takes the next time. */
export function verdictOf(report: ChainReport): string {
  if (report.kind === 'broken') return `BROKEN: entry ${report.seq} does not match the one before it, or is missing.`;
  const { seq, hash } = report.head;
  return `unbroken, ${seq} ${seq === 1 ? 'entry' : 'entries'}, head ${seq}:${hash}`;
}

/** A head as it is written there, or undefined where it is none. */
export function headFrom(written: string | undefined): ChainHead | undefined {
  const [, seq, hash] = /^(\d{1,9}):([0-9a-f]{64}|)$/.exec(written ?? '') ?? [];
  return seq === undefined || hash === undefined ? undefined : { seq: Number(seq), hash };
}
