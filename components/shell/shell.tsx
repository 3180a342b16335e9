import type { ReactNode } from 'react';
import type { Plan, Role } from '@/lib/domain/roles';
import type { Words } from '@/lib/i18n/words';
import type { NavEntry, NavPaths } from './nav-entry';
import { NavTree } from './nav-tree';
import { SkipLink } from './skip-link';
import { TopBar } from './top-bar';
import type { TrailStep } from './trail';

interface Props {
  readonly words: Words;
  readonly organization: { readonly name: string; readonly plan: Plan };
  readonly member: { readonly name: string; readonly role: Role };
  readonly paths: NavPaths;
  readonly current: NavEntry | undefined;
  readonly trail: readonly TrailStep[];
  readonly signOut: () => Promise<void>;
  readonly children: ReactNode;
}

/** What stands around every page of a signed-in member: navigation at the left, or in a drawer; the way here on top. */
export function Shell({ words, organization, member, paths, current, trail, signOut, children }: Props) {
  const tree = { words, organization, member, paths, current, signOut };
  return (
    <>
      <SkipLink words={words} />
      <div className="shell grid min-h-dvh grid-cols-1 md:grid-cols-[15rem_minmax(0,1fr)]">
        <div className="border-r border-line bg-nav max-md:hidden">
          <div className="sticky top-0 h-dvh overflow-y-auto">
            <NavTree {...tree} idPrefix="side" />
          </div>
        </div>
        <div className="min-w-0">
          <TopBar words={words} trail={trail} drawer={<NavTree {...tree} idPrefix="drawer" />} />
          <main id="content" tabIndex={-1} className="@container/page max-w-260 px-4 pt-6 pb-16 md:px-6 md:pt-8 md:pb-20 min-[75rem]:px-10">
            {children}
          </main>
        </div>
      </div>
    </>
  );
}
