'use client';

import { useRef, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { BarredShape } from '@/components/icons/shapes';
import { StatusMark } from '@/components/tokens/status-mark';
import type { ListedMember } from '@/lib/domain/member-list';
import type { MemberActions } from './member-actions';
import { MemberButtons } from './member-buttons';

interface Props {
  readonly member: ListedMember;
  readonly tokensPath: string;
  readonly lastSignIn: ReactNode;
  readonly actions: MemberActions;
}

/** One member. */
export function MemberRow({ member, tokensPath, lastSignIn, actions }: Props) {
  const words = useTranslations();
  const nameRef = useRef<HTMLSpanElement>(null);
  const { id, name, email, role, active, isReader, tokens, because } = member;
  const headerId = `member-${id}`;
  return (
    <tr role="row" className={`group/row ${active ? '' : 'is-ended'}`}>
      <th role="rowheader" scope="row" id={headerId}>
        <span ref={nameRef} tabIndex={-1} className="token-name block font-medium wrap-anywhere">
          {name}
          {isReader && <span className="tag ml-2">{words('members.you')}</span>}
        </span>
        <span className="block text-12 text-muted wrap-anywhere">{email}</span>
      </th>
      <td role="cell">
        <span className="column-name">{words('members.role')}</span>
        {words(`roles.${role}`)}
      </td>
      <td role="cell" className="cell-expires">
        <span className="column-name">{words('members.state')}</span>
        {active ? words('members.active') : <StatusMark tone="quiet" shape={BarredShape} text={words('members.deactivated')} />}
      </td>
      <td role="cell" className="tabular-nums">
        <span className="column-name">{words('members.tokens')}</span>
        {tokens === 0 ? (
          words('members.number', { count: 0 })
        ) : (
          <a href={tokensPath} className="underline underline-offset-3" aria-label={words('members.tokensOf', { count: tokens, name })}>
            {words('members.number', { count: tokens })}
          </a>
        )}
      </td>
      <td role="cell" className="cell-used tabular-nums">
        <span className="column-name">{words('members.lastSignIn')}</span>
        {lastSignIn}
      </td>
      <td role="cell" className="cell-actions">
        {because === undefined ? <MemberButtons member={member} headerId={headerId} nameRef={nameRef} actions={actions} /> : <p className="text-right text-12 text-balance text-muted @max-stacked/page:text-left">{words('members.lastOwner')}</p>}
      </td>
    </tr>
  );
}
