'use client';

import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { buttonStyle } from '@/components/controls/button-style';
import { useHydrated } from '@/components/controls/use-hydrated';
import { ClockShape, CrossShape } from '@/components/icons/shapes';
import { StatusMark } from '@/components/tokens/status-mark';
import type { ListedInvitation } from '@/lib/domain/member-list';
import type { MemberActions } from './member-actions';

const loadQuestion = () => import('./member-question');
const MemberQuestion = lazy(loadQuestion);

interface Props {
  readonly invitation: ListedInvitation;
  readonly isExpired: boolean;
  readonly until: string;
  /** The form that invites this address anew. */
  readonly againPath: string;
  readonly withdraw: MemberActions['withdraw'];
}

const stacked = '@max-stacked/page:min-h-11 @max-stacked/page:grow @max-stacked/page:bg-fill @max-stacked/page:text-fg';

/** Somebody who was invited and has not come. Once withdrawn it stays in its place until the page is left. */
export function InvitationRow({ invitation: { id, email, role, mayWithdraw }, isExpired, until, againPath, withdraw }: Props) {
  const words = useTranslations();
  const hydrated = useHydrated();
  const nameRef = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [asked, setAsked] = useState<'never' | 'open' | 'closed'>('never');
  const [withdrawn, setWithdrawn] = useState(false);
  const headerId = `invitation-${id}`;
  return (
    <tr role="row" className={`group/row ${withdrawn ? 'is-ended' : ''}`}>
      <th role="rowheader" scope="row" id={headerId}>
        <span ref={nameRef} tabIndex={-1} className="token-name block font-medium wrap-anywhere">
          {email}
        </span>
      </th>
      <td role="cell">
        <span className="column-name">{words('members.role')}</span>
        {words(`roles.${role}`)}
      </td>
      <td role="cell" className="cell-expires" colSpan={3}>
        <span className="column-name">{words('members.state')}</span>
        <StatusMark tone={withdrawn ? 'danger' : 'plain'} shape={withdrawn ? CrossShape : ClockShape} text={words(withdrawn ? 'members.withdrawn' : isExpired ? 'members.invitationExpired' : 'members.invited')} />
        {!withdrawn && <span className="second tabular-nums">{until}</span>}
      </td>
      <td role="cell" className="cell-actions">
        {mayWithdraw && !withdrawn && (
          <div className="-my-1 -mr-2.25 flex flex-wrap justify-end @max-stacked/page:m-0 @max-stacked/page:justify-start @max-stacked/page:gap-2">
            {isExpired && (
              <a href={againPath} aria-describedby={headerId} className={`${buttonStyle('quiet', 'row')} ${stacked}`}>
                {words('members.inviteAgain')}
              </a>
            )}
            <button
              ref={button}
              type="button"
              disabled={!hydrated}
              aria-describedby={headerId}
              aria-haspopup="dialog"
              onClick={() => setAsked('open')}
              onPointerEnter={loadQuestion}
              onFocus={loadQuestion}
              className={`${buttonStyle('ending', 'row')} ${stacked}`}
            >
              {words('members.withdraw')}
            </button>
          </div>
        )}
        {asked !== 'never' && (
          <Suspense>
            <MemberQuestion open={asked === 'open'} wish={{ kind: 'withdraw' }} who={{ id, name: email, isReader: false }} actions={{ withdraw }} onClose={() => setAsked('closed')} onDone={() => setWithdrawn(true)} returnTo={(done) => (done ? nameRef.current : button.current)} />
          </Suspense>
        )}
      </td>
    </tr>
  );
}
