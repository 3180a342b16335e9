'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { EndClientAnswer } from '@/lib/domain/action-answers';
import { EndableRow } from '@/components/ending/endable-row';
import { CrossShape } from '@/components/icons/shapes';
import { StatusMark } from '@/components/tokens/status-mark';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly created: string;
  readonly lastUsed: ReactNode;
  /** When it was last used, as a sentence for the question before ending it. */
  readonly lastUse: string;
  /** Absent while it works. */
  readonly endedOn: string | undefined;
  readonly end: (clientId: string) => Promise<EndClientAnswer>;
}

/** One service client. */
export function ClientRow({ id, name, created, lastUsed, lastUse, endedOn, end }: Props) {
  const words = useTranslations();
  const texts = {
    button: words('serviceClients.end'),
    title: words('serviceClients.endTitle', { name }),
    lastUse,
    consequence: words('serviceClients.endConsequence'),
    submit: words('serviceClients.endSubmit'),
    done: words('serviceClients.endDone', { name }),
  };

  return (
    <EndableRow headerId={`client-${id}`} name={name} identifier={id} ended={endedOn !== undefined} texts={texts} end={() => end(id)}>
      {(endedHere) => (
        <>
          <td role="cell" className="cell-access">
            <span className="column-name">{words('serviceClients.access')}</span>
            {words('serviceClients.mayDo')}
          </td>
          <td role="cell" className="cell-used tabular-nums">
            <span className="column-name">{words('serviceClients.created')}</span>
            {created}
          </td>
          <td role="cell" className="cell-used tabular-nums">
            <span className="column-name">{words('serviceClients.lastUsed')}</span>
            {lastUsed}
          </td>
          <td role="cell" className="cell-expires">
            <span className="column-name">{words('serviceClients.state')}</span>
            {endedOn === undefined && endedHere === undefined ? words('serviceClients.active') : <EndedMark endedOn={endedOn} />}
          </td>
        </>
      )}
    </EndableRow>
  );
}

/** Since when a client is refused: since just now, where no day is told. */
function EndedMark({ endedOn }: Pick<Props, 'endedOn'>) {
  const words = useTranslations();
  return (
    <>
      <StatusMark tone="danger" shape={CrossShape} text={words(endedOn === undefined ? 'serviceClients.endedJustNow' : 'serviceClients.ended')} />
      {endedOn !== undefined && <span className="second tabular-nums">{endedOn}</span>}
    </>
  );
}
