'use client';

import type { ComponentProps, ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { NavTree } from './nav-tree';
import { SkipLink } from './skip-link';
import { TopBar } from './top-bar';
import type { TrailStep } from './trail';

interface Props extends Omit<ComponentProps<typeof NavTree>, 'place' | 'words'> {
  readonly trail: readonly TrailStep[];
  /** How many notices wait for the member. */
  readonly waiting: number;
  readonly children: ReactNode;
}

/**
 * What stands around every page of a signed-in member: navigation at the left, or in a drawer; the way here on top.
 * It comes to the browser as data and draws itself there: as markup it would come twice, and a second time with the page for what is not found.
 */
export function Shell({ trail, waiting, children, ...tree }: Props) {
  const words = useTranslations();
  return (
    <>
      <SkipLink words={words} />
      <div className="shell grid min-h-dvh grid-cols-1 md:grid-cols-[15rem_minmax(0,1fr)]">
        <div className="border-r border-line bg-nav max-md:hidden">
          <div className="sticky top-0 h-dvh overflow-y-auto">
            <NavTree {...tree} words={words} place="side" />
          </div>
        </div>
        <div className="min-w-0">
          <TopBar words={words} trail={trail} drawer={<NavTree {...tree} words={words} place="drawer" />} bell={{ waiting, href: tree.paths.notifications }} />
          <main id="content" tabIndex={-1} className="@container/page max-w-260 px-4 pt-6 pb-16 md:px-6 md:pt-8 md:pb-20 min-[75rem]:px-10">
            {children}
          </main>
        </div>
      </div>
    </>
  );
}
