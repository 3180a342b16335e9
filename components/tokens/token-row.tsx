'use client';

import { memo } from 'react';
import { useTranslations } from 'use-intl';
import type { Ended } from '@/components/ending/use-ending';
import { RingShape } from '@/components/icons/shapes';
import { ExpiresCell } from './expires-cell';
import { MoreAccess } from './more-access';
import { ShownTimeText } from './shown-time';
import type { TokenTexts } from './token-texts';

interface Props {
  readonly token: TokenTexts;
  readonly endedHere: Ended | undefined;
  readonly isSelected: boolean;
  /** Buttons and boxes act only once this runs in the browser. */
  readonly hydrated: boolean;
  readonly onSelect: (id: string, selected: boolean) => void;
  readonly onRevoke: (token: TokenTexts, button: HTMLButtonElement) => void;
  readonly onNear: () => void;
}

/** One token. A row that was ended on this page stays in its place, in its new state. */
export const TokenRow = memo(function TokenRow({ token, endedHere, isSelected, hydrated, onSelect, onRevoke, onNear }: Props) {
  const words = useTranslations();
  const { id, name, rotateHref } = token;
  const over = token.ended === true || endedHere !== undefined;
  const header = `token-${id}`;
  return (
    <tr role="row" className={`${over ? 'is-ended' : ''} ${isSelected ? 'is-picked' : ''}`}>
      <th role="rowheader" scope="row" aria-labelledby={header}>
        {!over && (
          <input type="checkbox" className="box pick" aria-label={words('bulk.select', { name })} checked={isSelected} disabled={!hydrated} onChange={(event) => onSelect(id, event.currentTarget.checked)} />
        )}
        <span id={header}>
          <a id={`name-${id}`} href={token.href} className="token-name">
            {name}
          </a>
          <code translate="no" className="second">
            {token.identifier}
          </code>
        </span>
      </th>
      <td role="cell" className="cell-access">
        <span className="column-name">{words('list.access')}</span>
        <span className="access">
          <span>
            {token.access}
            {token.moreAccess && <MoreAccess count={token.moreAccess[0]} text={token.moreAccess[1]} hydrated={hydrated} />}
          </span>
          {token.isBroad && (
            <span className="tag">
              <RingShape />
              {words('list.broadAccess')}
            </span>
          )}
        </span>
      </td>
      <td role="cell" className="cell-expires">
        <span className="column-name">{words('list.expires')}</span>
        <ExpiresCell token={token} endedHere={endedHere} />
      </td>
      <td role="cell" className="cell-used">
        <span className="column-name">{words('list.lastUsed')}</span>
        {token.lastUsed ? <ShownTimeText time={token.lastUsed} /> : words('time.never')}
        {token.address !== undefined && <span className="second">{token.address}</span>}
      </td>
      <td role="cell" className="cell-actions">
        {!over && (
          <div className="row-actions">
            {rotateHref !== undefined && (
              <a href={rotateHref} aria-describedby={header} className="row-action">
                {words('list.rotate')}
              </a>
            )}
            <button type="button" disabled={!hydrated} aria-describedby={header} aria-haspopup="dialog" onClick={(event) => onRevoke(token, event.currentTarget)} onPointerEnter={onNear} onFocus={onNear} className="row-action is-ending">
              {words('list.revoke')}
            </button>
          </div>
        )}
      </td>
    </tr>
  );
});
