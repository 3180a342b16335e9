'use client';

import { Menu } from '@base-ui/react/menu';
import type { RefObject } from 'react';
import { useTranslations } from 'use-intl';
import type { ListedMember } from '@/lib/domain/member-list';
import type { Wish } from './wish';

interface Props {
  readonly open: boolean;
  readonly anchor: RefObject<HTMLButtonElement | null>;
  /** Where it is drawn: in the page's main part, not behind it. */
  readonly container: RefObject<HTMLElement | null>;
  readonly member: ListedMember;
  /** Whether a dialog takes the focus when the menu closes. */
  readonly keepsFocus: boolean;
  readonly onClose: () => void;
  readonly onWish: (wish: Wish) => void;
}

const itemStyle = 'block w-full cursor-pointer rounded-6 px-2.5 py-1.5 text-left text-fg whitespace-nowrap outline-none data-highlighted:bg-fill max-sm:py-2.5';

/** The entries behind "More" of a member. */
export default function MemberMenu({ open, anchor, container, member, keepsFocus, onClose, onWish }: Props) {
  const words = useTranslations();
  return (
    <Menu.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Menu.Portal container={container}>
        <Menu.Positioner anchor={anchor} align="end" sideOffset={4} collisionPadding={8} className="z-20">
          <Menu.Popup finalFocus={() => (keepsFocus ? false : anchor.current)} aria-label={words('members.more')} className="min-w-40 rounded-8 bg-raised p-1 shadow-float outline-none forced-colors:border">
            {member.mayBecome.map((role) => (
              <Menu.Item key={role} onClick={() => onWish({ kind: 'make', role })} className={itemStyle}>
                {words(`members.make.${role}`)}
              </Menu.Item>
            ))}
            {member.may.endSessions && (
              <Menu.Item onClick={() => onWish({ kind: 'end-sessions' })} className={itemStyle}>
                {words('members.endSessions')}
              </Menu.Item>
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
