import 'server-only';
import { EMPTY_HEAD, type ChainHead } from '@/db/audit';
import { keepVerification, verificationOf } from '@/db/audit-verifications';
import { database } from '@/db/connection';
import { transaction } from '@/db/transaction';
import { log } from '@/lib/log/log';
import { verifyChain, type ChainReport } from './verify-chain';

/**
 * Verifies an account's chain and keeps what came of it. The end that was last seen unbroken is asked for again: a tail that was cut since
 * is noticed, its head with it. What is broken stays measured by that end, and stands in the log.
 * @param expected a head that somebody noted outside
 */
export async function verifyAndKeep(accountId: string, now: number, expected?: ChainHead): Promise<ChainReport> {
  const last = await verificationOf(database(), accountId);
  const seen = last ? { seq: last.entries, hash: last.headHash } : EMPTY_HEAD;
  const report = await verifyChain(database(), accountId, seen, ...(expected ? [expected] : []));
  const { seq, hash } = report.kind === 'unbroken' ? report.head : seen;
  const brokenSeq = report.kind === 'broken' ? report.seq : null;
  await transaction((tx) => keepVerification(tx, { accountId, at: now, entries: seq, headHash: hash, brokenSeq }));
  if (brokenSeq !== null) log().error({ accountId, seq: brokenSeq }, 'an audit chain is broken');
  return report;
}
