import type { Words } from '@/lib/i18n/words';
import type { NavEntry, NavPaths } from './nav-entry';
import { MemberMenu, type MemberMenuProps } from './member-menu';
import { NavSection } from './nav-section';

interface Props {
  readonly words: Words;
  /** The plan by its name for the reader. */
  readonly organization: { readonly name: string; readonly plan: string };
  readonly member: MemberMenuProps['member'] & { readonly isAdmin: boolean };
  readonly choices: MemberMenuProps['choices'];
  readonly paths: NavPaths;
  readonly current: NavEntry | undefined;
  readonly savePreferences: MemberMenuProps['savePreferences'];
  readonly signOut: () => Promise<void>;
  /** It is drawn twice, and ids must differ. In the drawer the member's menu lies open: a menu in a menu is one too many. */
  readonly place: 'side' | 'drawer';
}

const guides = ['tokenHelp', 'refusedRequests', 'apiReference'] as const;

/** Where one can go: the same tree at the side of a wide window and in the drawer of a narrow one. */
export function NavTree({ words, organization, paths, current, place, ...menu }: Props) {
  const section = { words, paths, current, idPrefix: place };
  return (
    <nav aria-label={words('shell.main')} className="nav-tree flex min-h-full flex-col p-3">
      <p className="px-2 pt-1 pb-3">
        <strong className="block font-semibold wrap-anywhere">{organization.name}</strong>
        <span className="text-12 text-muted">{organization.plan}</span>
      </p>
      <NavSection {...section} name="profile" entries={['general', 'integrations', 'preferences', 'notifications', 'sessions']} />
      {menu.member.isAdmin && <NavSection {...section} name="admin" entries={['overview', 'adminTokens', 'foundSecret', 'members', 'policy', 'auditLog', 'serviceClients']} />}
      <div className="mt-auto pt-6">
        <NavSection {...section} name="help" entries={menu.member.isAdmin ? guides : ['foundSecret', ...guides]} />
        <MemberMenu words={words} {...menu} isOpen={place === 'drawer'} />
      </div>
    </nav>
  );
}
