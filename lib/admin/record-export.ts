import 'server-only';
import { transaction } from '@/db/transaction';
import { recordAudit } from '@/lib/audit/record-audit';
import type { ExportAction, ExportFormat, Origin } from '@/lib/domain/audit-events';
import { mayAdminister, type Administrator } from './may-administer';

/** The longest filter that is kept, in UTF-16 units. */
const LONGEST_FILTER = 200;

export interface WantedFile {
  readonly action: ExportAction;
  readonly format: ExportFormat;
  /** What the file is narrowed to, as its address says it; empty for all. */
  readonly filter: string;
}

/** Whether a member may take a file of the organization along. It is recorded before the first byte goes out, and so is an attempt of who may not. */
export async function mayExport(member: Administrator, { action, format, filter }: WantedFile, origin: Origin, now: number): Promise<boolean> {
  if (!(await mayAdminister(member, action, filter, origin, now))) return false;
  const fact = { type: 'sensitive_read', action, format, filter: filter.slice(0, LONGEST_FILTER) } as const;
  await transaction((tx) => recordAudit(tx, member.accountId, { at: now, actor: { kind: 'member', memberId: member.id }, origin, fact }));
  return true;
}
