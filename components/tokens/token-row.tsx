'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { RevokeAnswer } from '@/lib/domain/action-answers';
import { EndableRow } from '@/components/ending/endable-row';
import type { Ended } from '@/components/ending/use-ending';
import { CrossShape } from '@/components/icons/shapes';
import { StatusMark } from './status-mark';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly identifier: string;
  readonly ended: boolean;
  /** When and from where it was last used, as a sentence for the question before revoking. */
  readonly lastUse: string;
  readonly access: ReactNode;
  readonly expires: ReactNode;
  readonly lastUsed: ReactNode;
  readonly revoke: (tokenId: string) => Promise<RevokeAnswer>;
}

/** One token. */
export function TokenRow({ id, name, identifier, ended, lastUse, access, expires, lastUsed, revoke }: Props) {
  const words = useTranslations();
  const texts = {
    button: words('list.revoke'),
    title: words('revoke.title', { name }),
    lastUse,
    consequence: words('revoke.consequence'),
    submit: words('revoke.submit'),
    done: words('revoke.revoked', { name }),
  };

  return (
    <EndableRow headerId={`token-${id}`} name={name} identifier={identifier} ended={ended} texts={texts} end={() => revoke(id)}>
      {(endedHere) => (
        <>
          <td role="cell" className="cell-access">
            <span className="column-name">{words('list.access')}</span>
            {access}
          </td>
          <td role="cell" className="cell-expires">
            <span className="column-name">{words('list.expires')}</span>
            {endedHere === undefined ? expires : <EndedHere how={endedHere} />}
          </td>
          <td role="cell" className="cell-used tabular-nums">
            <span className="column-name">{words('list.lastUsed')}</span>
            {lastUsed}
          </td>
        </>
      )}
    </EndableRow>
  );
}

function EndedHere({ how }: { readonly how: Ended }) {
  const words = useTranslations();
  return how === 'here' ? (
    <StatusMark tone="danger" shape={CrossShape} text={words('status.revokedJustNow')} />
  ) : (
    <StatusMark tone="quiet" shape={CrossShape} text={words('status.alreadyEnded')} />
  );
}
