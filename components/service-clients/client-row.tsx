'use client';

import { useRef, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { EndClientAnswer } from '@/lib/domain/action-answers';
import { EndingButton } from '@/components/ending/ending-button';
import type { Ended } from '@/components/ending/use-ending';
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

/** One client. Once ended it stays in its place, in its new state, until the page is left. */
export function ClientRow({ id, name, created, lastUsed, lastUse, endedOn, end }: Props) {
  const words = useTranslations();
  const nameRef = useRef<HTMLSpanElement>(null);
  const [endedHere, setEndedHere] = useState<Ended>();
  const headerId = `client-${id}`;
  const over = endedOn !== undefined || endedHere !== undefined;
  const texts = {
    button: words('serviceClients.end'),
    title: words('serviceClients.endTitle', { name }),
    lastUse,
    consequence: words('serviceClients.endConsequence'),
    submit: words('serviceClients.endSubmit'),
    done: words('serviceClients.endDone', { name }),
  };

  return (
    <tr role="row" className={`group/row ${over ? 'is-ended' : ''}`}>
      <th role="rowheader" scope="row" id={headerId}>
        <span ref={nameRef} tabIndex={-1} className="token-name block font-medium wrap-anywhere">
          {name}
        </span>
        <code translate="no" className="block text-12 text-muted">
          {id}
        </code>
      </th>
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
        {over ? (
          <>
            <StatusMark tone="danger" shape={CrossShape} text={words(endedHere === undefined ? 'serviceClients.ended' : 'serviceClients.endedJustNow')} />
            {endedOn !== undefined && <span className="second tabular-nums">{endedOn}</span>}
          </>
        ) : (
          words('serviceClients.active')
        )}
      </td>
      <td role="cell" className="cell-actions">
        {!over && <EndingButton texts={texts} headerId={headerId} nameRef={nameRef} end={() => end(id)} onEnded={setEndedHere} />}
      </td>
    </tr>
  );
}
