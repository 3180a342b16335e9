import 'server-only';
import { auditEntries } from '@/db/audit-log';
import { verificationOf } from '@/db/audit-verifications';
import { database } from '@/db/connection';
import type { AuditLogPage, Verification } from '@/lib/domain/audit-log';
import { AUDIT_PAGE_SIZE, type AuditQuery } from '@/lib/domain/audit-query';
import type { NameReader } from '@/lib/domain/person-name';
import { isAdmin, type Role } from '@/lib/domain/roles';
import { filterOf } from './audit-filter';
import { tellEntries } from './tell-entries';

/** Who reads the log, and in which zone their days begin. */
export interface LogReader extends NameReader {
  readonly accountId: string;
  readonly role: Role;
  readonly timeZone: string;
}

/** A page of the account's log, the newest first. Its numbers are the chain's own, so that a page stays what it was while new entries come. Undefined for who is no admin. */
export async function readAuditLog(admin: LogReader, query: AuditQuery): Promise<AuditLogPage | undefined> {
  if (!isAdmin(admin.role)) return undefined;
  const { filter, tooMany } = await filterOf(admin.accountId, query, admin.timeZone);
  const upwards = query.before === undefined && query.after !== undefined;
  const part = { beside: upwards ? query.after : query.before, descending: !upwards, most: AUDIT_PAGE_SIZE + 1 };
  const found = await auditEntries(database(), admin.accountId, filter, part);
  const isMore = found.length > AUDIT_PAGE_SIZE;
  const shown = found.slice(0, AUDIT_PAGE_SIZE);
  const entries = await tellEntries(admin, upwards ? shown.toReversed() : shown);
  return { entries, tooMany, hasOlder: upwards || isMore, hasNewer: upwards ? isMore : query.before !== undefined };
}

/** What the last verification of the account's chain said, if there was one. */
export async function lastVerification({ accountId }: Pick<LogReader, 'accountId'>): Promise<Verification | undefined> {
  const found = await verificationOf(database(), accountId);
  return found && { at: found.at, entries: found.entries, brokenSeq: found.brokenSeq };
}
