import { memo, startTransition, useOptimistic } from 'react';
import type { Ended } from '@/components/ending/use-ending';
import { RingShape } from '@/components/icons/shapes';
import type { Words } from '@/lib/i18n/words';
import { ExpiresCell } from './expires-cell';
import { MoreAccess } from './more-access';
import { ShownTimeText } from './shown-time';
import { isOver, isRotatable, type TokenTexts } from './token-texts';

interface Props {
  readonly words: Words;
  readonly token: TokenTexts;
  /** The row's place, for the ids on the page. */
  readonly at: number;
  readonly href: string;
  /** None where the reader rotates nothing. */
  readonly rotateHref?: string;
  readonly endedHere: Ended | undefined;
  readonly isSelected: boolean;
  readonly onSelect: (id: string, selected: boolean) => void;
  readonly onRevoke: (token: TokenTexts, button: HTMLButtonElement) => void;
  readonly onNear: () => void;
}

/** Stays behind at the end of a line, where a margin of the tag would begin the next one. */
const TAG_SPACE = '\u2002';

/** One token. A row that was ended on this page stays in its place, in its new state. Its markup is kept short, since there are many: what a cell looks like is known by its place (app/styles/token-rows.css). */
export const TokenRow = memo(function TokenRow({ words, token, at, href, rotateHref, endedHere, isSelected, onSelect, onRevoke, onNear }: Props) {
  const { id, name, moreAccess } = token;
  // The box is ticked at once; what that means for all around it may take a moment longer.
  const [isTicked, tick] = useOptimistic(isSelected);
  const over = isOver(token) || endedHere !== undefined;
  const header = `t${at}`;

  function select(selected: boolean) {
    startTransition(() => {
      tick(selected);
      onSelect(id, selected);
    });
  }

  return (
    <tr role="row" className={over ? 'is-ended' : isTicked ? 'is-picked' : undefined}>
      <th role="rowheader" aria-labelledby={header}>
        {!over && <input type="checkbox" className="box pick" aria-label={words('bulk.select', { name })} checked={isTicked} onChange={(event) => select(event.currentTarget.checked)} />}
        <span id={header}>
          <a href={href}>{name}</a>
          <code translate="no">{token.identifier}</code>
        </span>
      </th>
      {token.owner !== undefined && (
        <td role="cell">
          <small>{words('list.owner')}</small>
          {token.owner}
        </td>
      )}
      <td role="cell">
        <small>{words('list.access')}</small>
        {token.access}
        {moreAccess && <MoreAccess words={words} count={moreAccess[0]} text={moreAccess[1]} />}
        {token.isBroad && (
          <>
            {TAG_SPACE}
            <span className="tag">
              <RingShape />
              {words('list.broadAccess')}
            </span>
          </>
        )}
      </td>
      <td role="cell" className={over ? 'cell-expires' : undefined}>
        <small>{words('list.expires')}</small>
        <ExpiresCell words={words} token={token} endedHere={endedHere} />
      </td>
      <td role="cell">
        <small>{words('list.lastUsed')}</small>
        {token.lastUsed ? <ShownTimeText time={token.lastUsed} /> : words('time.never')}
        {token.address !== undefined && <span>{token.address}</span>}
      </td>
      <td role="cell">
        {!over && (
          <div>
            {rotateHref !== undefined && isRotatable(token) && (
              <a href={rotateHref} aria-describedby={header}>
                {words('list.rotate')}
              </a>
            )}
            <button aria-describedby={header} aria-haspopup="dialog" onClick={(event) => onRevoke(token, event.currentTarget)} onPointerEnter={onNear} onFocus={onNear}>
              {words('list.revoke')}
            </button>
          </div>
        )}
      </td>
    </tr>
  );
});
