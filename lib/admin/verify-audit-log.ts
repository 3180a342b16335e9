import 'server-only';
import { verifyAndKeep } from '@/lib/audit/verify-and-keep';
import type { Origin } from '@/lib/domain/audit-events';
import { mayAdminister, type Administrator } from './may-administer';

export type VerifyAnswer = { readonly kind: 'unbroken'; readonly entries: number } | { readonly kind: 'broken'; readonly seq: number } | { readonly kind: 'not-found' };

/** Verifies the chain of the admin's account from its beginning, and keeps what came of it. */
export async function verifyAuditLog(admin: Administrator, origin: Origin, now: number): Promise<VerifyAnswer> {
  if (!(await mayAdminister(admin, 'verify-audit-log', '', origin, now))) return { kind: 'not-found' };
  const report = await verifyAndKeep(admin.accountId, now);
  return report.kind === 'unbroken' ? { kind: 'unbroken', entries: report.head.seq } : report;
}
