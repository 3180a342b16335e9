import { isAdmin, type Plan, type Role } from '@/lib/domain/roles';
import type { Words } from '@/lib/i18n/words';
import type { NavEntry, NavPaths } from './nav-entry';
import { NavSection } from './nav-section';
import { SignOut } from './sign-out';

interface Props {
  readonly words: Words;
  readonly organization: { readonly name: string; readonly plan: Plan };
  readonly member: { readonly name: string; readonly role: Role };
  readonly paths: NavPaths;
  readonly current: NavEntry | undefined;
  readonly signOut: () => Promise<void>;
  /** It is drawn twice, at the side and in the drawer: ids must differ. */
  readonly idPrefix: string;
}

/** Where one can go: the same tree at the side of a wide window and in the drawer of a narrow one. */
export function NavTree({ words, organization, member, paths, current, signOut, idPrefix }: Props) {
  const section = { words, paths, current, idPrefix };
  return (
    <nav aria-label={words('shell.main')} className="nav-tree flex min-h-full flex-col p-3">
      <p className="px-2 pt-1 pb-3">
        <strong className="block font-semibold wrap-anywhere">{organization.name}</strong>
        <span className="text-12 text-muted">{words(`plans.${organization.plan}`)}</span>
      </p>
      <NavSection {...section} name="profile" entries={['general', 'integrations', 'preferences']} />
      {isAdmin(member.role) && <NavSection {...section} name="admin" entries={['serviceClients']} />}
      <div className="mt-auto pt-6">
        <NavSection {...section} name="help" entries={['tokenHelp', 'refusedRequests', 'apiReference']} />
        <SignOut words={words} member={member} signOut={signOut} />
      </div>
    </nav>
  );
}
