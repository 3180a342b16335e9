import { endpoints } from '@/lib/domain/endpoints';
import { OTHER } from '@/lib/domain/recorded-use';
import type { TokenUsage } from '@/lib/domain/usage-figures';
import { BreakablePath } from '@/components/controls/breakable-path';
import type { Customs } from './customs';
import { PageSection } from './section';
import { UsageFigure } from './usage-figure';
import { UseTable } from './use-table';

interface Props extends Customs {
  readonly usage: TokenUsage;
  /** The same request by request. */
  readonly usesPath: string;
  /** The address of this page with one table whole. */
  readonly wholePath: (table: 'calls' | 'addresses' | 'clients') => string;
}

/** What the token was used for in thirty days: how much, and by call, address and client. */
export function UsageSection({ usage, usesPath, wholePath, ...customs }: Props) {
  const { words } = customs;
  return (
    <PageSection id="usage" title={words('usage.title')}>
      <UsageFigure {...customs} days={usage.days} usesPath={usesPath} />
      <div className="mt-10 empty:hidden">
        <UseTable
          {...customs}
          id="calls"
          title={words('usage.calls')}
          column={words('usage.call')}
          figures={usage.calls}
          wholePath={wholePath('calls')}
          wholeText={words('usage.showAllCalls', { count: usage.calls.count })}
          nameOf={callName}
          apart
        />
      </div>
      <div className="mt-10 grid grid-cols-1 gap-10 empty:hidden @min-stacked/page:grid-cols-2">
        <UseTable
          {...customs}
          id="addresses"
          title={words('usage.addresses')}
          column={words('usage.address')}
          figures={usage.addresses}
          wholePath={wholePath('addresses')}
          wholeText={words('usage.showAllAddresses', { count: usage.addresses.count })}
          nameOf={(address) => (address === OTHER ? words('usage.others') : <span translate="no">{address}</span>)}
        />
        <UseTable
          {...customs}
          id="clients"
          title={words('usage.clients')}
          column={words('usage.client')}
          figures={usage.clients}
          wholePath={wholePath('clients')}
          wholeText={words('usage.showAllClients', { count: usage.clients.count })}
          nameOf={(client) => (client === OTHER ? words('usage.others') : client === '' ? words('usage.noClient') : <span translate="no">{client}</span>)}
        />
      </div>
    </PageSection>
  );
}

function callName(id: string) {
  const call = endpoints.find((one) => one.id === id);
  return (
    <code translate="no" className="text-12">
      {call ? (
        <>
          {call.method} <BreakablePath path={call.path} />
        </>
      ) : (
        id
      )}
    </code>
  );
}
