import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { useTranslations } from 'use-intl';
import { buttonStyle, linkButtonStyle } from '@/components/controls/button-style';

interface Props {
  readonly count: number;
  /** Tokens on this page that can be selected. */
  readonly most: number;
  readonly buttonRef: RefObject<HTMLButtonElement | null>;
  readonly onAll: (selected: boolean) => void;
  readonly onRevoke: () => void;
  readonly onNear: () => void;
  /** Stands after how many are selected: a way to select more than a page. */
  readonly children?: ReactNode;
}

/** What can be done with the selected tokens. It stands in the toolbar's place, so that nothing moves under the hand. */
export function BulkBar({ count, most, buttonRef, onAll, onRevoke, onNear, children }: Props) {
  const words = useTranslations();
  const all = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (all.current) all.current.indeterminate = count < most;
  });
  return (
    <div role="group" aria-label={words('bulk.selection')} className="bulk-bar">
      <input ref={all} type="checkbox" className="box" aria-label={words('bulk.selectPage')} checked={count === most} onChange={() => onAll(count < most)} />
      <span className="font-semibold tabular-nums">{words('bulk.selected', { count })}</span>
      {children}
      <button type="button" onClick={() => onAll(false)} className={linkButtonStyle}>
        {words('bulk.clear')}
      </button>
      <button ref={buttonRef} type="button" aria-haspopup="dialog" onClick={onRevoke} onPointerEnter={onNear} onFocus={onNear} className={`${buttonStyle('danger')} ml-auto`}>
        {words('bulk.revoke', { count })}
      </button>
    </div>
  );
}
