import { memo } from 'react';
import { useTranslations } from 'use-intl';
import type { Ended } from '@/components/ending/use-ending';
import { RingShape } from '@/components/icons/shapes';
import { ExpiresCell } from './expires-cell';
import { MoreAccess } from './more-access';
import { ShownTimeText } from './shown-time';
import { isOver, isRotatable, type TokenTexts } from './token-texts';

interface Props {
  readonly token: TokenTexts;
  /** The row's place, for the ids on the page. */
  readonly at: number;
  readonly href: string;
  readonly rotateHref: string;
  readonly endedHere: Ended | undefined;
  readonly isSelected: boolean;
  /** Buttons and boxes act only once this runs in the browser. */
  readonly hydrated: boolean;
  readonly onSelect: (id: string, selected: boolean) => void;
  readonly onRevoke: (token: TokenTexts, button: HTMLButtonElement) => void;
  readonly onNear: () => void;
}

/** One token. A row that was ended on this page stays in its place, in its new state. Its markup is kept short: there are many. */
export const TokenRow = memo(function TokenRow({ token, at, href, rotateHref, endedHere, isSelected, hydrated, onSelect, onRevoke, onNear }: Props) {
  const words = useTranslations();
  const { id, name, moreAccess } = token;
  const over = isOver(token) || endedHere !== undefined;
  const header = `t${at}`;
  return (
    <tr role="row" className={over ? 'is-ended' : isSelected ? 'is-picked' : undefined}>
      <th role="rowheader" scope="row" aria-labelledby={header}>
        {!over && <input type="checkbox" className="box pick" aria-label={words('bulk.select', { name })} checked={isSelected} disabled={!hydrated} onChange={(event) => onSelect(id, event.currentTarget.checked)} />}
        <span id={header}>
          <a href={href} className="token-name">
            {name}
          </a>
          <code translate="no" className="second">
            {token.identifier}
          </code>
        </span>
      </th>
      <td role="cell" className="cell-access">
        <small>{words('list.access')}</small>
        {token.access}
        {moreAccess && <MoreAccess count={moreAccess[0]} text={moreAccess[1]} hydrated={hydrated} />}
        {token.isBroad && (
          <span className="tag">
            <RingShape />
            {words('list.broadAccess')}
          </span>
        )}
      </td>
      <td role="cell" className="cell-expires">
        <small>{words('list.expires')}</small>
        <ExpiresCell token={token} endedHere={endedHere} />
      </td>
      <td role="cell" className="cell-used">
        <small>{words('list.lastUsed')}</small>
        {token.lastUsed ? <ShownTimeText time={token.lastUsed} /> : words('time.never')}
        {token.address !== undefined && <span className="second">{token.address}</span>}
      </td>
      <td role="cell" className="cell-actions">
        {!over && (
          <div>
            {isRotatable(token) && (
              <a href={rotateHref} aria-describedby={header}>
                {words('list.rotate')}
              </a>
            )}
            <button disabled={!hydrated} aria-describedby={header} aria-haspopup="dialog" onClick={(event) => onRevoke(token, event.currentTarget)} onPointerEnter={onNear} onFocus={onNear}>
              {words('list.revoke')}
            </button>
          </div>
        )}
      </td>
    </tr>
  );
});
