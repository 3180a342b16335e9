import { RemoveShape } from '@/components/icons/shapes';
import { auditFilters, changedAuditQuery, isAuditFiltered, type AuditFilterField, type AuditQuery } from '@/lib/domain/audit-query';
import { calendarDate } from '@/lib/i18n/formats';
import type { LogView } from './log-view';

/** What the log is narrowed to, each with a way to undo it; where nothing matches, the way back to all stands there. */
export function LogChips({ query, address, hasMatches, ...customs }: LogView & { readonly hasMatches: boolean }) {
  const { words } = customs;
  if (!isAuditFiltered(query)) return null;
  return (
    <div className="list-chips">
      <ul aria-label={words('auditLog.active')}>
        {auditFilters.flatMap((field) => {
          const value = toldValue(customs, query, field);
          if (value === undefined) return [];
          const text = words(`auditLog.chips.${field}`, { value });
          return (
            <li key={field}>
              {text}
              <a href={address(changedAuditQuery(query, { [field]: field === 'person' || field === 'token' ? '' : undefined }))} aria-label={words('auditLog.remove', { filter: text })}>
                <RemoveShape />
              </a>
            </li>
          );
        })}
      </ul>
      {hasMatches && <a href={address({ person: '', token: '' })}>{words('auditLog.clear')}</a>}
    </div>
  );
}

function toldValue({ words, language }: Pick<LogView, 'words' | 'language'>, query: AuditQuery, field: AuditFilterField): string | undefined {
  const said = query[field];
  if (said === undefined || said === '') return undefined;
  if (query.kind !== undefined && field === 'kind') return words(`auditLog.kinds.${query.kind}`);
  return field === 'from' || field === 'to' ? calendarDate(said, language) : said;
}
