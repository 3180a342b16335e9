'use client';

import { useRef, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { RowEndingButton } from '@/components/ending/row-ending-button';
import { CrossShape, DiscShape } from '@/components/icons/shapes';
import { StatusMark } from '@/components/tokens/status-mark';
import type { EndSessionsAnswer } from '@/lib/domain/member-answers';

interface Props {
  readonly id: string;
  readonly isHere: boolean;
  /** Browser and system, in words. */
  readonly client: string;
  readonly address: string;
  readonly signedIn: string;
  readonly lastSeen: ReactNode;
  readonly lastSeenText: string;
  readonly end: (sessionId: string) => Promise<EndSessionsAnswer>;
}

/** One session. Once ended it stays in its place until the page is left; the one that reads this ends by signing out. */
export function SessionRow({ id, isHere, client, address, signedIn, lastSeen, lastSeenText, end }: Props) {
  const words = useTranslations();
  const nameRef = useRef<HTMLSpanElement>(null);
  const [isOver, setOver] = useState(false);
  const texts = {
    button: words('sessions.end'),
    title: words('sessions.endTitle', { client }),
    lastUse: lastSeenText,
    consequence: words('sessions.endConsequence'),
    submit: words('sessions.endSubmit'),
    done: words('sessions.endDone', { client }),
  };
  return (
    <tr role="row" className={`group/row ${isOver ? 'is-ended' : ''}`}>
      <th role="rowheader" scope="row" id={`session-${id}`}>
        <span ref={nameRef} tabIndex={-1} className="token-name block font-medium wrap-anywhere">
          {client}
        </span>
        {isHere && <StatusMark tone="ok" shape={DiscShape} text={words('sessions.here')} />}
        {isOver && <StatusMark tone="danger" shape={CrossShape} text={words('sessions.ended')} />}
      </th>
      <td role="cell" className="tabular-nums wrap-anywhere">
        <span className="column-name">{words('sessions.address')}</span>
        {address}
      </td>
      <td role="cell" className="cell-used tabular-nums">
        <span className="column-name">{words('sessions.signedIn')}</span>
        {signedIn}
      </td>
      <td role="cell" className="cell-used tabular-nums">
        <span className="column-name">{words('sessions.lastSeen')}</span>
        {lastSeen}
      </td>
      <td role="cell" className="cell-actions">
        {!isHere && !isOver && <RowEndingButton texts={texts} headerId={`session-${id}`} nameRef={nameRef} end={() => end(id)} onEnded={() => setOver(true)} />}
      </td>
    </tr>
  );
}
