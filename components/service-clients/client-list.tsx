import type { EndClientAnswer } from '@/lib/domain/action-answers';
import type { ServiceClientPage } from '@/lib/domain/service-clients';
import { tableDate } from '@/lib/i18n/formats';
import type { Language } from '@/lib/i18n/languages';
import type { Words } from '@/lib/i18n/words';
import { PageTurn } from '@/components/controls/page-turn';
import { EndableTableHead } from '@/components/ending/endable-table-head';
import { lastUseSentence } from '@/components/tokens/last-use-sentence';
import { LastUsedCell } from '@/components/tokens/last-used-cell';
import { ClientRow } from './client-row';

interface Props {
  readonly words: Words;
  readonly language: Language;
  readonly zone: string;
  readonly now: number;
  readonly list: ServiceClientPage;
  readonly pagePath: (page: number) => string;
  readonly end: (clientId: string) => Promise<EndClientAnswer>;
}

/** A page of the organization's clients, in the order given. The same table as the tokens', stacked where it is narrow. */
export function ClientList({ words, language, zone, now, list, pagePath, end }: Props) {
  const columns = [
    [words('serviceClients.client'), 'column-token'],
    [words('serviceClients.access'), ''],
    [words('serviceClients.created'), 'column-used'],
    [words('serviceClients.lastUsed'), 'column-used'],
    [words('serviceClients.state'), 'column-state'],
  ] as const;
  return (
    <>
      <table role="table" aria-label={words('pages.serviceClients')} className="token-list client-list">
        <EndableTableHead words={words} columns={columns} />
        <tbody role="rowgroup">
          {list.clients.map((client) => {
            const use = { lastUsedAt: client.lastUsedAt, lastUsedAddress: null };
            return (
              <ClientRow
                key={client.id}
                id={client.id}
                name={client.name}
                created={tableDate(client.createdAt, language, zone)}
                lastUsed={<LastUsedCell words={words} language={language} zone={zone} now={now} token={use} />}
                lastUse={lastUseSentence({ words, now, token: use })}
                endedOn={client.endedAt === null ? undefined : words('status.on', { date: tableDate(client.endedAt, language, zone) })}
                end={end}
              />
            );
          })}
        </tbody>
      </table>
      <div className="list-foot">
        <p className="tabular-nums">{words('serviceClients.count', { count: list.count })}</p>
        {list.pages > 1 && (
          <nav aria-label={words('listTools.pages')} className="flex gap-2">
            <PageTurn text={words('listTools.previous')} href={list.page > 1 ? pagePath(list.page - 1) : undefined} />
            <PageTurn text={words('listTools.next')} href={list.page < list.pages ? pagePath(list.page + 1) : undefined} />
          </nav>
        )}
      </div>
    </>
  );
}
