import 'server-only';
import { stringify } from 'csv-stringify/sync';
import { EMPTY_HEAD, type ChainHead, type StoredAuditEvent } from '@/db/audit';
import { auditEntries } from '@/db/audit-log';
import { database } from '@/db/connection';
import { breathe } from '@/db/transaction';
import type { AuditEntry } from '@/lib/domain/audit-log';
import { isAuditFiltered, type AuditQuery } from '@/lib/domain/audit-query';
import { shownText } from '@/lib/domain/shown-text';
import { filterOf } from './audit-filter';
import type { LogReader } from './read-audit-log';
import { tellEntries } from './tell-entries';
import { verifyAndKeep } from './verify-and-keep';

/** Without it Japanese Excel shows mojibake. */
const BYTE_ORDER_MARK = '\uFEFF';
/** Entries that are read at once. */
const PART = 500;

export interface AuditCsvWords {
  /** Entry, time, event, what happened, who, address, client, request id, hash. */
  readonly heads: readonly string[];
  readonly sentence: (entry: AuditEntry) => string;
  readonly actor: (entry: AuditEntry) => string;
  /** What the last line is called, which is the chain's end. */
  readonly head: string;
  readonly verified: (entries: number) => string;
  readonly broken: (seq: number) => string;
}

/**
 * What a query of the log matches, oldest first, as CSV in parts; the last line is the chain's end and whether the chain held.
 * UTF-8 with the mark that Excel knows it by; what a spreadsheet would take for a formula has an apostrophe before it.
 */
export async function* auditLogAsCsv(admin: LogReader, query: AuditQuery, words: AuditCsvWords, now: number): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csv([words.heads]);
  const head = await endOfChain(admin.accountId);
  for await (const part of partsOf(admin, query, head)) {
    const entries = await tellEntries(admin, part);
    const hashes = new Map(part.map(({ seq, hash }) => [seq, hash]));
    if (entries.length > 0) yield csv(entries.map((entry) => lineOf(entry, hashes.get(entry.seq) ?? '', words)));
  }
  const report = await verifyAndKeep(admin.accountId, now);
  yield csv([[String(head.seq), isoTime(now), words.head, report.kind === 'unbroken' ? words.verified(report.head.seq) : words.broken(report.seq), '', '', '', '', head.hash]]);
}

/**
 * The same as JSON lines, each with the very text that was hashed, so that whoever has the key can verify the file (`npm run verify-audit -- --file`).
 * The last line is the chain's end, and whether the chain held while it was written.
 */
export async function* auditLogAsJsonLines(admin: LogReader, query: AuditQuery, now: number): AsyncGenerator<string> {
  const head = await endOfChain(admin.accountId);
  let entries = 0;
  for await (const part of partsOf(admin, query, head)) {
    entries += part.length;
    yield part.map(({ seq, text, previousHash, hash, keyId }) => `${JSON.stringify({ seq, text, previousHash, hash, keyId })}\n`).join('');
  }
  const report = await verifyAndKeep(admin.accountId, now);
  const verification = report.kind === 'unbroken' ? { unbroken: true } : { unbroken: false, brokenAt: report.seq };
  yield `${JSON.stringify({ head, accountId: admin.accountId, entries, filtered: isAuditFiltered(query), verification, at: new Date(now).toISOString() })}\n`;
}

/** Everything that matches up to where the chain ended when this began: what comes meanwhile is the next file's. */
async function* partsOf({ accountId, timeZone }: LogReader, query: AuditQuery, { seq: last }: ChainHead): AsyncGenerator<StoredAuditEvent[]> {
  const { filter } = await filterOf(accountId, query, timeZone);
  for (let beside = 0; ; ) {
    const found = await auditEntries(database(), accountId, filter, { beside, descending: false, most: PART });
    const part = found.filter(({ seq }) => seq <= last);
    if (part.length > 0) yield part;
    if (part.length < PART) return;
    beside = part.at(-1)?.seq ?? last;
    await breathe();
  }
}

/** The last event there is: what a head says of it is the verification's matter. */
async function endOfChain(accountId: string): Promise<ChainHead> {
  const [last = EMPTY_HEAD] = await auditEntries(database(), accountId, {}, { descending: true, most: 1 });
  return { seq: last.seq, hash: last.hash };
}

function lineOf(entry: AuditEntry, hash: string, { sentence, actor }: AuditCsvWords): string[] {
  const { fact, origin } = entry;
  const event = 'action' in fact ? `${fact.type} ${fact.action}` : fact.type;
  return [String(entry.seq), isoTime(entry.at), event, sentence(entry), actor(entry), origin.address, shownText(origin.client), origin.requestId, hash];
}

function csv(lines: readonly (readonly string[])[]): string {
  return stringify(lines.map((line) => [...line]), { escape_formulas: true, record_delimiter: '\r\n' });
}

function isoTime(instant: number): string {
  return new Date(instant).toISOString();
}
