import { PageTurn } from '@/components/controls/page-turn';
import type { AuditLogPage } from '@/lib/domain/audit-log';
import { changedAuditQuery, isAuditFiltered } from '@/lib/domain/audit-query';
import { LogEntry } from './log-entry';
import type { LogView } from './log-view';

interface Props extends LogView {
  readonly page: AuditLogPage;
  /** Where everything that matches is written into a file. */
  readonly exportHref: (format: 'csv' | 'jsonl') => string;
}

/** The entries, the newest first, and the ways to the others. */
export function LogList({ page, exportHref, ...view }: Props) {
  const { words, query, address } = view;
  const { entries, hasNewer, hasOlder } = page;
  const [first, last] = [entries[0]?.seq, entries.at(-1)?.seq];
  const turns = [
    { text: words('auditLog.newest'), href: hasNewer ? address(changedAuditQuery(query, {})) : undefined },
    { text: words('auditLog.newer'), href: hasNewer && first !== undefined ? address(changedAuditQuery(query, { after: first })) : undefined },
    { text: words('auditLog.older'), href: hasOlder && last !== undefined ? address(changedAuditQuery(query, { before: last })) : undefined },
  ];
  return (
    <>
      {entries.length === 0 ? (
        <NoEntries {...view} />
      ) : (
        <ol className="audit-log">
          {entries.map((entry) => (
            <LogEntry key={entry.seq} {...view} entry={entry} />
          ))}
        </ol>
      )}
      <div className="log-foot">
        {entries.length > 0 && (
          <p className="flex flex-wrap gap-x-4">
            {(['csv', 'jsonl'] as const).map((format) => (
              <a key={format} href={exportHref(format)} download className="max-sm:py-3">
                {words(format === 'csv' ? 'auditLog.exportCsv' : 'auditLog.exportJsonLines')}
              </a>
            ))}
          </p>
        )}
        {(hasNewer || hasOlder) && (
          <nav aria-label={words('auditLog.pages')} className="flex gap-2">
            {turns.map(({ text, href }) => (
              <PageTurn key={text} text={text} href={href} />
            ))}
          </nav>
        )}
      </div>
    </>
  );
}

function NoEntries({ words, query, address }: LogView) {
  const isPast = query.before !== undefined || query.after !== undefined;
  return (
    <div className="list-none">
      <p>{words(isPast ? 'auditLog.noneOlder' : isAuditFiltered(query) ? 'auditLog.noneMatch' : 'auditLog.empty')}</p>
      {(isPast || isAuditFiltered(query)) && (
        <p>
          <a href={address(isPast ? changedAuditQuery(query, {}) : { person: '', token: '' })}>{words(isPast ? 'auditLog.newest' : 'listTools.clear')}</a>
        </p>
      )}
    </div>
  );
}
