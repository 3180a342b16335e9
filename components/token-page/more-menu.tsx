'use client';

import { Menu } from '@base-ui/react/menu';
import type { RefObject } from 'react';
import { useTranslations } from 'use-intl';

export type MenuEntry = 'rename' | 'describe' | 'addresses' | 'freeze';

interface Props {
  readonly open: boolean;
  readonly anchor: RefObject<HTMLButtonElement | null>;
  /** Whether there is a description to change; else one to add. */
  readonly describes: boolean;
  readonly mayFreeze: boolean;
  /** Whether a dialog takes the focus when the menu closes. */
  readonly keepsFocus: boolean;
  readonly onClose: () => void;
  readonly onChoose: (entry: MenuEntry) => void;
}

const itemStyle = 'block w-full cursor-pointer rounded-6 px-2.5 py-1.5 text-left text-fg outline-none hover:no-underline data-highlighted:bg-fill max-sm:py-2.5';

/** The entries behind "More". */
export default function MoreMenu({ open, anchor, describes, mayFreeze, keepsFocus, onClose, onChoose }: Props) {
  const words = useTranslations();
  const entries = [
    ['rename', words('editing.rename')],
    ['describe', words(describes ? 'editing.describe' : 'editing.addDescription')],
    ['addresses', words('editing.allowAddresses')],
  ] as const;
  return (
    <Menu.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Menu.Portal>
        <Menu.Positioner anchor={anchor} align="end" sideOffset={4} collisionPadding={8} className="z-20">
          <Menu.Popup finalFocus={() => (keepsFocus ? false : anchor.current)} aria-label={words('editing.more')} className="min-w-48 rounded-8 bg-raised p-1 shadow-float outline-none forced-colors:border">
            {entries.map(([entry, text]) => (
              <Menu.Item key={entry} onClick={() => onChoose(entry)} className={itemStyle}>
                {text}
              </Menu.Item>
            ))}
            <Menu.LinkItem href="#scopes" closeOnClick className={itemStyle}>
              {words('editing.removeScopes')}
            </Menu.LinkItem>
            {mayFreeze && (
              <Menu.Item onClick={() => onChoose('freeze')} className={itemStyle}>
                {words('freeze.freeze')}
              </Menu.Item>
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
