import type { ReactNode } from 'react';
import type { Words } from '@/lib/i18n/words';
import { PageHead } from '@/components/shell/page-head';

interface Props {
  readonly words: Words;
  readonly ownerName: string;
  readonly hasClients: boolean;
  /** The clients from before: they can be ended on any plan. */
  readonly children: ReactNode;
}

/** Why nothing can be registered here, and who can change that. */
export function PlanWithoutClients({ words, ownerName, hasClients, children }: Props) {
  return (
    <>
      <PageHead title={words('pages.serviceClients')} />
      <div className="mb-8 max-w-160 sm:text-16">
        <p>{words('serviceClients.partOfEnterprise', { owner: ownerName })}</p>
        {hasClients && <p className="mt-2">{words('serviceClients.stillStoppable')}</p>}
      </div>
      {children}
    </>
  );
}
