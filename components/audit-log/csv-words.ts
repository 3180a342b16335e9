import type { AuditEntry } from '@/lib/domain/audit-log';
import type { Customs } from '@/components/token-page/customs';
import { actorName, auditSentence } from './audit-sentence';
import { plainText } from './plain-text';

/** The words of the log as a file for spreadsheets: sentences without markup, persons by their bare names. */
export function auditCsvWords(customs: Customs) {
  const { words } = customs;
  return {
    heads: (['entry', 'time', 'event', 'sentence', 'actor', 'address', 'client', 'requestId', 'hash'] as const).map((name) => words(`auditLog.csv.${name}`)),
    sentence: (entry: AuditEntry) => plainText(auditSentence(customs, entry, 'bare')),
    actor: (entry: AuditEntry) => actorName(words, entry.actor, 'bare'),
    head: words('auditLog.csv.head'),
    verified: (entries: number) => words('auditLog.verified', { count: entries }),
    broken: (seq: number) => words('auditLog.broken', { id: seq }),
  };
}
