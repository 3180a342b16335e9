import type { ReactNode } from 'react';
import type { Words } from '@/lib/i18n/words';
import { Bell } from './bell';
import { NavDrawer } from './nav-drawer';
import { Trail, type TrailStep } from './trail';

interface Props {
  readonly words: Words;
  readonly trail: readonly TrailStep[];
  readonly drawer: ReactNode;
  /** How many notices wait, and where they are. */
  readonly bell: { readonly waiting: number; readonly href: string };
}

/** The bar over a page: the way here, or in a narrow window the menu and the page's name; and the bell. */
export function TopBar({ words, trail, drawer, bell }: Props) {
  return (
    <header className="top-bar flex h-12 items-center gap-2 border-b border-line px-6 min-[75rem]:px-10 max-md:sticky max-md:top-0 max-md:z-20 max-md:h-14 max-md:bg-ground max-md:px-1.5">
      <NavDrawer>{drawer}</NavDrawer>
      <Trail words={words} trail={trail} />
      <p aria-hidden="true" className="top-bar-name truncate font-semibold md:hidden">
        {trail.at(-1)?.label}
      </p>
      <Bell words={words} {...bell} />
    </header>
  );
}
