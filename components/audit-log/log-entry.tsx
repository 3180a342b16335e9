import { ChevronShape } from '@/components/icons/shapes';
import type { AuditEntry } from '@/lib/domain/audit-log';
import { shownText } from '@/lib/domain/shown-text';
import { tableMoment } from '@/lib/i18n/formats';
import type { Customs } from '@/components/token-page/customs';
import { Moment } from '@/components/token-page/moment';
import { auditSentence } from './audit-sentence';

/** One entry: when, what and from where in a line; what it is called by machines behind it. */
export function LogEntry({ entry, ...customs }: Customs & { readonly entry: AuditEntry }) {
  const { language, zone } = customs;
  return (
    <li>
      <details>
        <summary>
          <ChevronShape className="log-chevron" />
          <span className="log-time">
            <Moment {...customs} instant={entry.at} isDate>
              {tableMoment(entry.at, language, zone)}
            </Moment>
          </span>
          <span className="log-sentence">{auditSentence(customs, entry, 'polite')}</span>
          <span className="log-address" translate="no">
            {shownText(entry.origin.address)}
          </span>
        </summary>
        <LogDetails {...customs} entry={entry} />
      </details>
    </li>
  );
}

function LogDetails({ words, entry: { seq, at, fact, origin } }: Customs & { readonly entry: AuditEntry }) {
  const facts = [
    ['event', 'action' in fact ? `${fact.type} · ${fact.action}` : fact.type],
    ['about', 'target' in fact ? fact.target : 'filter' in fact ? fact.filter : 'identifier' in fact ? fact.identifier : ''],
    ['time', new Date(at).toISOString()],
    ['address', origin.address],
    ['client', origin.client === '' ? words('auditLog.noClient') : origin.client],
    ['requestId', origin.requestId],
    ['entry', String(seq)],
  ] as const;
  return (
    <dl className="log-details">
      {facts.map(
        ([name, value]) =>
          value !== '' && (
            <div key={name}>
              <dt>{words(`auditLog.details.${name}`)}</dt>
              <dd translate="no">{name === 'event' || name === 'about' || name === 'requestId' ? <code>{shownText(value)}</code> : shownText(value)}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
