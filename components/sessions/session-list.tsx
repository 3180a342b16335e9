import type { EndSessionsAnswer } from '@/lib/domain/member-answers';
import { fullMoment, tableMoment, zoneName } from '@/lib/i18n/formats';
import type { Language } from '@/lib/i18n/languages';
import { shortTimeAgo, timeAgo } from '@/lib/i18n/relative-time';
import type { Words } from '@/lib/i18n/words';
import { EndableTableHead } from '@/components/ending/endable-table-head';
import { SessionRow } from './session-row';

/** A session as its member sees it. Times in milliseconds UTC. */
export interface ShownSession {
  readonly id: string;
  readonly isHere: boolean;
  readonly createdAt: number;
  readonly lastSeenAt: number;
  readonly address: string;
  readonly client: { readonly browser: string; readonly system: string | undefined } | undefined;
}

interface Props {
  readonly words: Words;
  readonly language: Language;
  readonly zone: string;
  readonly now: number;
  readonly sessions: readonly ShownSession[];
  readonly end: (sessionId: string) => Promise<EndSessionsAnswer>;
}

/** Where a member is signed in, in the order given. */
export function SessionList({ words, language, zone, now, sessions, end }: Props) {
  const columns = [
    [words('sessions.session'), 'column-token'],
    [words('sessions.address'), ''],
    [words('sessions.signedIn'), 'column-signed-in'],
    [words('sessions.lastSeen'), 'column-used'],
  ] as const;
  return (
    <table role="table" aria-label={words('pages.sessions')} className="token-list session-list">
      <EndableTableHead words={words} columns={columns} />
      <tbody role="rowgroup">
        {sessions.map(({ id, isHere, createdAt, lastSeenAt, address, client }) => (
          <SessionRow
            key={id}
            id={id}
            isHere={isHere}
            client={clientText(words, client)}
            address={address}
            signedIn={tableMoment(createdAt, language, zone)}
            lastSeen={
              <time dateTime={new Date(lastSeenAt).toISOString()} title={words('status.moment', { moment: fullMoment(lastSeenAt, language, zone), zone: zoneName(zone, language, lastSeenAt) })}>
                {shortTimeAgo(words, lastSeenAt, now)}
              </time>
            }
            lastSeenText={words('sessions.endLastSeen', { ago: timeAgo(words, lastSeenAt, now), address })}
            end={end}
          />
        ))}
      </tbody>
    </table>
  );
}

function clientText(words: Words, client: ShownSession['client']): string {
  if (!client) return words('sessions.unknownClient');
  return client.system === undefined ? client.browser : words('sessions.client', { browser: client.browser, system: client.system });
}
