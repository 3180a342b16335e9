import { ChipList } from '@/components/tokens/chip-list';
import { auditFilters, changedAuditQuery, type AuditFilterField, type AuditQuery } from '@/lib/domain/audit-query';
import { calendarDate } from '@/lib/i18n/formats';
import type { LogView } from './log-view';

/** What the log is narrowed to, each with a way to undo it; where nothing matches, the way back to all stands there. */
export function LogChips({ query, address, hasMatches, ...customs }: LogView & { readonly hasMatches: boolean }) {
  const { words } = customs;
  const chips = auditFilters.flatMap((field) => {
    const value = toldValue(customs, query, field);
    if (value === undefined) return [];
    const without = { [field]: field === 'person' || field === 'token' ? '' : undefined };
    return [{ text: words(`auditLog.chips.${field}`, { value }), href: address(changedAuditQuery(query, without)) }];
  });
  return <ChipList words={words} chips={chips} clearHref={hasMatches ? address({ person: '', token: '' }) : undefined} />;
}

function toldValue({ words, language }: Pick<LogView, 'words' | 'language'>, query: AuditQuery, field: AuditFilterField): string | undefined {
  const said = query[field];
  if (said === undefined || said === '') return undefined;
  if (query.kind !== undefined && field === 'kind') return words(`auditLog.kinds.${query.kind}`);
  return field === 'from' || field === 'to' ? calendarDate(said, language) : said;
}
